namespace Convoke.Web.Hosting;

/// <summary>
/// A page whose form may be larger than the server takes of strangers. Nothing of it is read before it is known who sends it: the page's
/// own limits, which are set after that, decide.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargeUploadAttribute : Attribute;
