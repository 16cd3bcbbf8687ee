using Convoke.Entries;

namespace Convoke.Drafts;

/// <summary>
/// What somebody has written into the editor, as typed: a date that is none is kept like every other word, and judged only by
/// <see cref="FairCopy"/>.
/// </summary>
public sealed partial record Writing
{
    public string Title { get; init; } = "";
    public string Standfirst { get; init; } = "";
    public string Body { get; init; } = "";
    public TextFormat Format { get; init; }
    public string Slug { get; init; } = "";
    public string PictureAlt { get; init; } = "";
    public string AddressedPeople { get; init; } = "";

    /// <summary>As <see cref="DemandLines"/> writes them.</summary>
    public string Demands { get; init; } = "";

    /// <summary>As <see cref="SourceLines"/> writes them.</summary>
    public string Sources { get; init; } = "";

    /// <summary>When these words are to be public; empty: at once.</summary>
    public string Date { get; init; } = "";

    /// <summary>By the clocks of this zone all dates are meant.</summary>
    public string Zone { get; init; } = "";

    /// <summary>What the texts of an entry have in common, which is said with its source; null for a translation.</summary>
    public Particulars? Whole { get; init; }

    /// <summary>Nothing yet, for a text that is not there.</summary>
    public static Writing Blank(bool isSource, string zone) =>
        new() { Zone = zone, Whole = isSource ? new Particulars() : null };
}
