using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>One language version of an entry: its words, its slug, and whether readers may see it.</summary>
public sealed partial class Text : Entity
{
    private Text() { }

    public Guid EntryId { get; private set; }
    public Entry Entry { get; private set; } = null!;
    public LanguageTag Language { get; private set; }

    /// <summary>The entry's kind, kept here too because it is part of the address.</summary>
    public EntryKind Kind { get; private set; }

    /// <summary>The text the others are translations of.</summary>
    public bool IsSource { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The title as it is searched.</summary>
    public string TitleSought { get; private set; } = "";
    public string Standfirst { get; private set; } = "";

    /// <summary>The body as written.</summary>
    public string Written { get; private set; } = "";
    public TextFormat Format { get; private set; }

    /// <summary>The body as shown.</summary>
    public SafeHtml Body { get; private set; } = SafeHtml.Empty;
    public string PictureAlt { get; private set; } = "";
    public string AddressedPeople { get; private set; } = "";
    public IReadOnlyList<Demand> Demands { get; private set; } = [];
    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public string Address => Entries.Address.Of(Language, Kind, Slug);

    internal static Text In(Entry entry, LanguageTag language, DateTimeOffset now) =>
        new()
        {
            Id = Kernel.Id.New(now),
            Entry = entry,
            EntryId = entry.Id,
            Language = language,
            Kind = entry.Kind,
            IsSource = entry.Texts.Count == 0,
        };

    /// <summary>Sets the words; publishing them makes the version that readers can name.</summary>
    public void Reword(Wording wording, SafeHtml body)
    {
        Call(wording.Title);
        Standfirst = wording.Standfirst;
        Written = wording.Body;
        Format = wording.Format;
        Body = body;
        PictureAlt = wording.PictureAlt;
        AddressedPeople = wording.AddressedPeople;
        Demands = wording.Demands;
        Sources = wording.Sources;
        Entry.Changed();
    }

    private void Call(string title) => (Title, TitleSought) = (title, SoughtTitle.Of(title));
}
