namespace Convoke.Moving;

public enum RedirectTarget
{
    Entry,
    Term,
    Media,
}
