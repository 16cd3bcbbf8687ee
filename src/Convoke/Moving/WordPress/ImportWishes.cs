using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Moving.WordPress;

/// <summary>How a WordPress blog is to be moved in.</summary>
/// <param name="Language">The language of its texts, where they do not say; null: the assembly's first, else the blog's own.</param>
/// <param name="KindOfCategory">Posts in these categories (by slug) become entries of these kinds; others are updates.</param>
/// <param name="DryRun">Reads and reports, and writes nothing.</param>
public sealed record ImportWishes(
    LanguageTag? Language,
    IReadOnlyDictionary<string, EntryKind> KindOfCategory,
    bool DryRun
);
