using Convoke.Kernel;

namespace Convoke.Reading;

/// <summary>A comment as readers see it; nothing sealed is read for them.</summary>
public sealed record ShownComment(
    string PublicId,
    string Path,
    LanguageTag Language,
    string Name,
    string Site,
    SafeHtml Body,
    DateTimeOffset PostedAt,
    bool IsStaff
);
