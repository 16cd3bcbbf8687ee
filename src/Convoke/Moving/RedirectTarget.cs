namespace Convoke.Moving;

/// <summary>The site is what stood at the beginning of all the old addresses, where that was not the root.</summary>
public enum RedirectTarget
{
    Entry,
    Term,
    Media,
    Site,
}
