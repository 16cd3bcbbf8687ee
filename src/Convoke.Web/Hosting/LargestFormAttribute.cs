namespace Convoke.Web.Hosting;

/// <summary>A page whose form is smaller than what the server takes. The framework's own limit complains of a body that was read already.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargestFormAttribute(long bytes) : Attribute
{
    public long Bytes => bytes;
}
