using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>In which lists an entry stands, by what it is and what the time is.</summary>
internal static class Placement
{
    public static IEnumerable<Listing> Of(
        Entry entry,
        IEnumerable<PlacedText> texts,
        IReadOnlyDictionary<Guid, Guid?> parents,
        DateTimeOffset now
    )
    {
        if (entry.PostedAt is not { } postedAt)
            return [];
        var lists = ListsOf(entry, parents, now).Distinct().ToList();
        return texts
            .Where(text => text.State is TextState.Public)
            .SelectMany(text => lists.Select(list => Listing.Of(list, text, postedAt)));
    }

    /// <summary>Pages stand in no list of news.</summary>
    private static IEnumerable<Guid> ListsOf(Entry entry, IReadOnlyDictionary<Guid, Guid?> parents, DateTimeOffset now)
    {
        yield return Lists.Of(entry.Kind);
        if (entry.Kind is EntryKind.Page)
            yield break;
        yield return Lists.Site;
        if (entry.Sticky)
            yield return Lists.Sticky;
        if (entry.IsOpen(now))
            yield return Lists.OpenCalls;
        if (entry.IsUrgent(now))
            yield return Lists.Urgent;
        if (entry.AuthorId is { } author)
            yield return author;
        foreach (var filing in entry.Filings)
            for (Guid? term = filing.TermId; term is { } id; term = parents.GetValueOrDefault(id))
                yield return id;
    }
}

/// <summary>What the lists need to know of a text.</summary>
internal sealed record PlacedText(Guid EntryId, Guid Id, LanguageTag Language, TextState State);
