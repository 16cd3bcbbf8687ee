using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Drafts;

/// <summary>What is kept of drafts: who writes for an hour saves hundreds.</summary>
internal static class Housekeeping
{
    /// <summary>Of a text, the newest; what somebody still has open is among them, unless they left it open for very long.</summary>
    private const int Kept = 60;

    /// <summary>Of the older ones, every so many.</summary>
    private const int Every = 50;

    public static Task ForgetAsync(ConvokeDb db, Draft newest, CancellationToken stop)
    {
        if (newest.Number <= Kept || newest.Number % 10 != 0)
            return Task.CompletedTask;
        var (text, from) = (newest.TextId, newest.Number - Kept);
        return db
            .Drafts.Where(draft =>
                draft.TextId == text
                && draft.Number < from
                && draft.Number % Every != 0
                && !draft.WentOut
                && draft.DueAt == null
            )
            .ExecuteDeleteAsync(stop);
    }
}
