namespace Convoke.Protocols.WordPress;

/// <summary>What the cleaning of a text needs to know of the site around it. Without any of it every picture is missing.</summary>
public sealed record WordPressHtmlOptions
{
    /// <summary>The address of our own copy of a picture, or null when its file is not here.</summary>
    public Func<WordPressPicture, string?> LocalPicture { get; init; } = _ => null;

    /// <summary>An attachment by its number, for galleries and playlists; its caption is HTML.</summary>
    public Func<long, WordPressPicture?> Attachment { get; init; } = _ => null;

    /// <summary>The pictures attached to this item, which a gallery without numbers shows.</summary>
    public IReadOnlyList<WordPressPicture> OwnPictures { get; init; } = [];

    /// <summary>The address to write for an absolute link, "" to drop the link and keep its words, null to leave it.</summary>
    public Func<Uri, string?> Link { get; init; } = _ => null;

    /// <summary>The address of the item on the old site, against which relative addresses of files are read.</summary>
    public Uri? Base { get; init; }

    /// <summary>The meta value <c>footnotes</c> of the item, JSON; empty for none.</summary>
    public string Footnotes { get; init; } = "";
}
