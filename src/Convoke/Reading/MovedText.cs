using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving;

namespace Convoke.Reading;

/// <summary>What now stands where an address of the former site leads.</summary>
public sealed record MovedTo(RedirectTarget Target, Guid TargetId);

/// <summary>A public text of an entry that a former address leads to.</summary>
public sealed record MovedText(
    LanguageTag Language,
    EntryKind Kind,
    string Slug,
    bool IsSource,
    bool IsProtected,
    int CommentPages
)
{
    public string Address => Entries.Address.Of(Language, Kind, Slug);
}
