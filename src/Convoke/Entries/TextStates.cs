namespace Convoke.Entries;

/// <summary>
/// What a text in each state may become. Withdrawn says that readers saw it once, so only what was public becomes that, and
/// what is withdrawn is never a draft again. Out of the bin a text comes only with its entry.
/// </summary>
public static class TextStates
{
    private static readonly Dictionary<TextState, TextState[]> Next = new()
    {
        [TextState.Draft] = [TextState.Scheduled, TextState.Public, TextState.Private, TextState.Binned],
        [TextState.Scheduled] =
        [
            TextState.Draft,
            TextState.Public,
            TextState.Private,
            TextState.Withdrawn,
            TextState.Binned,
        ],
        [TextState.Public] = [TextState.Scheduled, TextState.Private, TextState.Withdrawn, TextState.Binned],
        [TextState.Private] =
        [
            TextState.Draft,
            TextState.Scheduled,
            TextState.Public,
            TextState.Withdrawn,
            TextState.Binned,
        ],
        [TextState.Withdrawn] = [TextState.Scheduled, TextState.Public, TextState.Private, TextState.Binned],
    };

    public static bool MayBecome(this TextState state, TextState next) =>
        Next.TryGetValue(state, out var known) && known.Contains(next);
}
