using Convoke.Assemblies;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.Files;
using Convoke.Protocols.Xml;

namespace Convoke.Drafts;

/// <summary>What a writing says, read: values that an entry can take, and what is wrong at which field.</summary>
public sealed partial class FairCopy
{
    public const string Open = "open";
    public const string Closed = "closed";
    public const int MostDemands = 200;
    public const int MostSources = 500;
    public const int MostNames = 100;

    /// <summary>Demands and what stands about a picture, in UTF-16 units.</summary>
    public const int LongestNote = 5000;

    private readonly List<Flaw> flaws = [];
    private readonly Writing writing;

    private FairCopy(Writing writing, EntryKind kind)
    {
        this.writing = writing;
        Slug = ReadSlug(kind);
        Wording = ReadWording();
        Date = Moment("date", writing.Date, writing.Zone);
        if (writing.Whole is { } whole)
            Whole = ReadWhole(whole);
    }

    public string Slug { get; }
    public Wording Wording { get; }
    public DateTimeOffset? Date { get; }
    public FairParticulars? Whole { get; }

    /// <summary>Empty when it can be published.</summary>
    public IReadOnlyList<Flaw> Flaws => flaws;

    public SafeHtml Body =>
        Wording.Format is TextFormat.Html
            ? Sanitiser.Clean(Wording.Body, SanitiserProfile.Entry)
            : Markdown.ToHtml(Wording.Body, SanitiserProfile.Entry);

    public static FairCopy Of(Writing writing, EntryKind kind) => new(writing, kind);

    private Wording ReadWording() =>
        new(
            Short("title", writing.Title, Lengths.Title),
            Short("standfirst", writing.Standfirst, Lengths.Standfirst),
            Within("body", writing.Body, Markdown.LongestSource),
            writing.Format,
            Short("pictureAlt", writing.PictureAlt, LongestNote),
            Short("addressedPeople", writing.AddressedPeople, Lengths.Title)
        )
        {
            Demands = ReadDemands(),
            Sources = ReadSources(),
        };

    private string ReadSlug(EntryKind kind)
    {
        if (!PlainText.IsSeen(writing.Title))
            flaws.Add(new("title", new Refusal("A title is missing.")));
        var typed = writing.Slug.Trim();
        var slug = typed.Length > 0 ? typed : Kernel.Slug.From(writing.Title);
        if (slug.Length == 0)
            flaws.Add(
                new("slug", new Refusal("The title has no letters that an address could be made of: write one here."))
            );
        else if (!Kernel.Slug.IsValid(slug))
            flaws.Add(NotASlug(slug));
        else if (kind is EntryKind.Page && Address.IsReserved(slug))
            flaws.Add(new("slug", new Refusal("“{0}” is an address of the site itself.", slug)));
        return slug;
    }

    private static Flaw NotASlug(string slug) =>
        new(
            "slug",
            Kernel.Slug.From(slug) is { Length: > 0 } better
                ? new Refusal("An address has letters, digits and hyphens: “{0}” would be one.", better)
                : new Refusal("An address has letters, digits and hyphens.")
        );

    private List<Demand> ReadDemands()
    {
        var demands = DemandLines.Read(writing.Demands);
        if (demands.Count > MostDemands)
            flaws.Add(
                new("demands", new Refusal("At most {0} demands are taken; these are {1}.", MostDemands, demands.Count))
            );
        foreach (var demand in demands.Where(demand => demand.Title.Length > Lengths.Title).Take(1))
            flaws.Add(new("demands", TooLong(demand.Title.Length, Lengths.Title)));
        return [.. demands.Take(MostDemands)];
    }

    private List<Source> ReadSources()
    {
        var sources = SourceLines.Read(writing.Sources);
        if (sources.Count > MostSources)
            flaws.Add(
                new("sources", new Refusal("At most {0} sources are taken; these are {1}.", MostSources, sources.Count))
            );
        if (sources.FirstOrDefault(IsNowhere) is { } wrong)
            flaws.Add(new("sources", new Refusal("“{0}” is not an address of the web.", wrong.Address)));
        return [.. sources.Take(MostSources).Where(source => !IsNowhere(source))];
    }

    private static bool IsNowhere(Source source) =>
        source.Address.Length > 0 && WebAddress.Read(source.Address) is null;

    private DateTimeOffset? Moment(string field, string typed, string zone)
    {
        var known = AssemblyZone.Exists(zone);
        if (!known && zone.Length > 0)
            flaws.Add(new("zone", new Refusal("There is no time zone called “{0}”.", zone)));
        if (typed.Trim() is not { Length: > 0 } text || !(known || zone.Length == 0))
            return null;
        var moment = new Moments(AssemblyZone.Named(zone)).Read(text);
        if (moment is null)
            flaws.Add(new(field, new Refusal("“{0}” is not a day and a time, such as 2026-03-14 09:00.", text)));
        return moment;
    }

    private string Short(string field, string typed, int most) => Within(field, typed.Trim(), most);

    private string Within(string field, string text, int most)
    {
        if (text.Length > most)
            flaws.Add(new(field, TooLong(text.Length, most)));
        return text;
    }

    private static Refusal TooLong(int length, int most) =>
        new Refusal("This is too long: {0} characters, where at most {1} are taken.", length, most);
}

/// <summary>What is wrong at a field of the editor.</summary>
public sealed record Flaw(string Field, Refusal Why);
