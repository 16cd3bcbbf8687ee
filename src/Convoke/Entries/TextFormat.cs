namespace Convoke.Entries;

/// <summary>How the body of a text is written; imported ones may be HTML.</summary>
public enum TextFormat
{
    Markdown,
    Html,
}
