namespace Convoke.Entries;

/// <summary>What a text is called while it is only being written.</summary>
public sealed partial class Text
{
    /// <summary>A text nobody has seen goes by the title of its draft, so that the office can list it.</summary>
    public void GoBy(string title)
    {
        if (PublishedAt is null && State is TextState.Draft)
            Call(title);
    }
}
