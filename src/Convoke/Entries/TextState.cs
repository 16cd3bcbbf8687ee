namespace Convoke.Entries;

/// <summary>Whether readers may see a text. Private is kept for the office; withdrawn was public once and answers "gone"; binned goes with its entry.</summary>
public enum TextState
{
    Draft,
    Scheduled,
    Public,
    Private,
    Withdrawn,
    Binned,
}
