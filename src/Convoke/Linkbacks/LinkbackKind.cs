namespace Convoke.Linkbacks;

public enum LinkbackKind
{
    Pingback,
    Trackback,
    Webmention,
}
