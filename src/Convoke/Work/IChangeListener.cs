namespace Convoke.Work;

/// <summary>Keeps something made of what readers see, and throws it away when that changes.</summary>
public interface IChangeListener
{
    void Changed(IReadOnlyCollection<string> tags);

    /// <summary>News may have been missed: nothing kept can be trusted.</summary>
    void ForgetAll();
}
