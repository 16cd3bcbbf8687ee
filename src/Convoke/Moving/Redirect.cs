namespace Convoke.Moving;

/// <summary>An address of a former site and what stands there now; readers are sent on for good.</summary>
public sealed class Redirect
{
    private Redirect() { }

    /// <summary>
    /// Path and, where WordPress finds by it, query of the old address, as <c>WordPressAddresses.Normalise</c> writes them: decoded,
    /// NFC, without slash at the end: <c>/2013/01/05/slug</c>, <c>/?p=12</c>, <c>/category/rivers</c>. Of a thing its page alone; its feeds,
    /// pages of comments and trackback are understood by rule (<c>WordPressRequest</c>).
    /// </summary>
    public string Path { get; private set; } = "";
    public RedirectTarget Target { get; private set; }
    public Guid TargetId { get; private set; }

    public static Redirect From(string path, RedirectTarget target, Guid id) =>
        new()
        {
            Path = path,
            Target = target,
            TargetId = id,
        };

    public void LeadTo(RedirectTarget target, Guid id) => (Target, TargetId) = (target, id);
}
