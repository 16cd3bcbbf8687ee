using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>
/// That an address belongs to a text: its present slug, and every former one that was public. One row per address, so
/// that the database refuses a slug twice and an old one is never given to another text.
/// </summary>
public sealed class SlugClaim
{
    private SlugClaim() { }

    public LanguageTag Language { get; private set; }
    public EntryKind Kind { get; private set; }
    public string Slug { get; private set; } = "";
    public Guid TextId { get; private set; }

    internal static SlugClaim By(Text text) =>
        new()
        {
            Language = text.Language,
            Kind = text.Kind,
            Slug = text.Slug,
            TextId = text.Id,
        };
}
