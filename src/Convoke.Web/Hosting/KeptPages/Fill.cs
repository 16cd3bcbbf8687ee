using System.Collections.Concurrent;

namespace Convoke.Web.Hosting.KeptPages;

/// <summary>How a making ended.</summary>
internal readonly record struct Ending(KeptPage? Page, bool IsShared)
{
    /// <summary>There is no answer, so that nothing is known of it: the next may make it.</summary>
    public static readonly Ending Failed = new(null, IsShared: true);

    /// <summary>Null: it is for the maker only.</summary>
    public static Ending With(KeptPage? page) => new(page, page is not null);
}

/// <summary>One answer in the making, and those who wait for it.</summary>
internal sealed class Fill
{
    private readonly TaskCompletionSource<Ending> made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Ending> Made => made.Task;

    public void Done(Ending ending) => made.TrySetResult(ending);
}

/// <summary>The answers in the making: one maker for each.</summary>
internal sealed class Fills
{
    private readonly ConcurrentDictionary<Variant, Fill> running = new();

    // Paths that turned out not to be kept, by hash: nobody waits there for an answer that cannot be shared.
    private readonly int[] unshared = new int[4096];

    /// <summary>The running fill, or a new one that the caller must end.</summary>
    public Fill Join(in Variant variant, out bool isMaker)
    {
        var mine = new Fill();
        var fill = running.GetOrAdd(variant, mine);
        isMaker = fill == mine;
        return fill;
    }

    public void End(in Variant variant, Fill fill, KeptPage? page)
    {
        if (!running.TryRemove(KeyValuePair.Create(variant, fill)))
            return;
        Learn(variant, page);
        fill.Done(Ending.With(page));
    }

    /// <summary>Ends a fill that has not ended otherwise; nothing is learnt from that.</summary>
    public void Fail(in Variant variant, Fill fill)
    {
        if (running.TryRemove(KeyValuePair.Create(variant, fill)))
            fill.Done(Ending.Failed);
    }

    /// <summary>Notes whether answers on this path can be shared.</summary>
    public void Learn(in Variant variant, KeptPage? page)
    {
        ref var slot = ref Slot(variant, out var hash);
        if (page is null)
            slot = hash;
        else if (slot == hash)
            slot = 0;
    }

    public bool IsUnshared(in Variant variant) => Slot(variant, out var hash) == hash;

    private ref int Slot(in Variant variant, out int hash)
    {
        hash = StringComparer.Ordinal.GetHashCode(variant.Path) | 1;
        return ref unshared[(uint)hash / 2 % unshared.Length];
    }
}
