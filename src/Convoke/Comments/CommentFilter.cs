using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Comments;

/// <summary>
/// Which comments a moderator wants to see. What no index knows is looked for among the newest <see cref="Window"/> of a state, so that no
/// search goes through a million.
/// </summary>
public sealed record CommentFilter(CommentState State)
{
    public const int Window = 10_000;

    public Guid? Entry { get; init; }
    public LanguageTag? Language { get; init; }
    public bool HasLinks { get; init; }
    public string Words { get; init; } = "";

    /// <summary>Whether it looks at more than what is indexed.</summary>
    public bool IsFine =>
        Language is not null || HasLinks || Words.Length > 0 || (Entry is not null && State is not CommentState.Shown);

    /// <summary>The comments of this state before this one, the newest first; the fine filters are left aside.</summary>
    public IQueryable<Comment> Coarse(IQueryable<Comment> comments, Guid before)
    {
        var found = comments.Where(c =>
            c.State == EF.Constant(State) && c.WithdrawnAt == null && c.Id.CompareTo(before) < 0
        );
        return State is CommentState.Shown && Entry is { } entry
            ? Under(found, entry, before)
            : found.OrderByDescending(c => c.Id);
    }

    /// <summary>What is found before this one, the newest first.</summary>
    public IQueryable<Comment> In(IQueryable<Comment> comments, Guid before)
    {
        var found = Coarse(comments, before);
        if (!IsFine)
            return found;
        found = found.Take(Window);
        if (Entry is { } entry)
            found = found.Where(c => c.EntryId == entry);
        if (Language is { } language)
            found = found.Where(c => c.Language == language);
        if (HasLinks)
            found = found.Where(c => c.Site != "" || c.Written.Contains("://") || c.Written.Contains("www."));
        if (Words.Length > 0)
            found = Saying(found, Words);
        return found.OrderByDescending(c => c.Id);
    }

    /// <summary>By time, as the index of what readers see under an entry has it; ids are made of the same time.</summary>
    private static IQueryable<Comment> Under(IQueryable<Comment> shown, Guid entry, Guid before)
    {
        var at = before == Guid.AllBitsSet ? DateTimeOffset.MaxValue : Id.MomentOf(before).AddMilliseconds(1);
        return shown
            .Where(c => c.EntryId == entry && c.PostedAt <= at)
            .OrderByDescending(c => c.PostedAt)
            .ThenByDescending(c => c.Id);
    }

#pragma warning disable CA1304, CA1311, CA1862, MA0011 // the database's own lower case, where no culture reaches
    private static IQueryable<Comment> Saying(IQueryable<Comment> comments, string words)
    {
        var wanted = words.ToLowerInvariant();
        return comments.Where(c => c.Written.ToLower().Contains(wanted) || c.Name.ToLower().Contains(wanted));
    }
#pragma warning restore CA1304, CA1311, CA1862, MA0011
}
