using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>
/// That a public text stands in a list. Every list of the site (home, a kind, a category with its descendants, a tag, an
/// author, an archive, and the feeds of them) reads these rows in the order of one index, however many entries there are.
/// A worker keeps them (<see cref="KeepListings"/>); nothing else writes them.
/// </summary>
public sealed class Listing
{
    private Listing() { }

    /// <summary>Which list: one of <see cref="Lists"/>, or the id of a term or an author.</summary>
    public Guid List { get; private set; }
    public LanguageTag Language { get; private set; }
    public DateTimeOffset PostedAt { get; private set; }
    public Guid TextId { get; private set; }

    internal static Listing Of(Guid list, PlacedText text, DateTimeOffset postedAt) =>
        new()
        {
            List = list,
            Language = text.Language,
            PostedAt = postedAt,
            TextId = text.Id,
        };
}
