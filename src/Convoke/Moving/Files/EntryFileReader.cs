using System.Globalization;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Protocols.Xml;

namespace Convoke.Moving.Files;

/// <summary>Reads a Markdown file with front matter; whatever is wrong is said with its line and key.</summary>
public sealed class EntryFileReader
{
    /// <summary>Every key a file may have; docs/publishing.md says what each does.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "id",
        "kind",
        "lang",
        "slug",
        "title",
        "standfirst",
        "date",
        "author",
        "categories",
        "tags",
        "places",
        "picture",
        "pictureAlt",
        "comments",
        "pings",
        "sticky",
        "password",
        "state",
        "translationOf",
        "until",
        "urgentUntil",
        "addressedTo",
        "demands",
        "sources",
    ];

    private readonly FrontMatter head;
    private readonly Moments moments;

    private EntryFileReader(FrontMatter head, Moments moments) => (this.head, this.moments) = (head, moments);

    public static EntryFile Read(string file, Moments moments)
    {
        var front = FrontMatter.Read(file);
        foreach (var (key, line) in front.Keys)
            if (!Keys.Contains(key))
                throw new FileProblem(line, key, $"is not a key; the keys are {string.Join(", ", Keys)}.");
        return new EntryFileReader(front, moments).Read();
    }

    private EntryFile Read()
    {
        var addressed = Addressed();
        return new(Required("kind", FileValues.Kind), Required("lang", FileValues.Language), Title(), head.Body)
        {
            Id = Optional("id", FileValues.Id),
            Slug = head.Text("slug") is { } slug ? ValidSlug(slug) : null,
            Standfirst = Short("standfirst", Lengths.Standfirst),
            Date = Optional("date", Moment),
            Author = Short("author", Lengths.Name),
            Categories = Named("categories"),
            Tags = Named("tags"),
            Places = head.Texts("places")?.Select(Place).ToList(),
            Picture = head.Text("picture"),
            PictureAlt = head.Text("pictureAlt"),
            Comments = Optional("comments", FileValues.Open),
            Pings = Optional("pings", FileValues.Open),
            Sticky = Optional("sticky", FileValues.YesOrNo),
            Password = head.Text("password"),
            State = Optional("state", FileValues.State) ?? TextState.Public,
            TranslationOf = Optional("translationOf", FileValues.Translation),
            Until = Optional("until", Moment),
            UrgentUntil = Optional("urgentUntil", Moment),
            CallsOn = addressed is null
                ? null
                : new Addressees(addressed.Texts("kinds") ?? [], addressed.Texts("regions") ?? []),
            AddressedPeople = addressed?.Text("people"),
            Demands = head.Maps("demands", "title", "title", "text")
                ?.Select(map => new Demand(Titled(map, "demands"), map.GetValueOrDefault("text", "")))
                .ToList(),
            Sources = head.Maps("sources", "title", "title", "publisher", "date", "address")?.Select(Source).ToList(),
            LineOf = head.LineOf,
        };
    }

    private string Title() => Short("title", Lengths.Title) is { Length: > 0 } title ? title : throw Missing("title");

    private string? Short(string key, int most) => head.Text(key) is { } text ? Within(text, key, most) : null;

    private List<string>? Named(string key) =>
        head.Texts(key)?.Select(name => Within(name, key, Lengths.Name)).ToList();

    private string Within(string text, string key, int most) =>
        text.Length <= most
            ? text
            : throw new FileProblem(
                head.LineOf(key),
                key,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"is too long: {text.Length} characters, where at most {most} are taken."
                )
            );

    private FrontMatter? Addressed()
    {
        var addressed = head.Below("addressedTo");
        foreach (var (key, line) in addressed?.Keys ?? [])
            if (key is not ("kinds" or "regions" or "people"))
                throw new FileProblem(
                    line,
                    "addressedTo",
                    $"does not know \"{key}\"; it knows kinds, regions, people."
                );
        return addressed;
    }

    private T Required<T>(string key, Func<string, T?> read)
        where T : struct => Optional(key, read) ?? throw Missing(key);

    private T? Optional<T>(string key, Func<string, T?> read)
        where T : struct => head.Text(key) is { Length: > 0 } text ? read(text) ?? throw Wrong(key, text) : null;

    private FileProblem Missing(string key) => new(head.LineOf(key), key, "is missing.");

    private FileProblem Wrong(string key, string text) =>
        new(head.LineOf(key), key, $"\"{text}\" is not {FileValues.Expected(key)}.");

    private DateTimeOffset? Moment(string text) => moments.Read(text);

    private string ValidSlug(string slug) =>
        Slug.IsValid(Within(slug, "slug", Slug.MaxLength))
            ? slug
            : throw new FileProblem(
                head.LineOf("slug"),
                "slug",
                $"\"{slug}\" is not a slug; \"{Slug.From(slug)}\" would be one."
            );

    private CountryCode Place(string text) =>
        CountryCode.TryParse(text, out var country)
            ? country
            : throw new FileProblem(
                head.LineOf("places"),
                "places",
                $"\"{text}\" is not a country of ISO 3166, such as AT."
            );

    private Source Source(IReadOnlyDictionary<string, string> map)
    {
        var address = map.GetValueOrDefault("address", "");
        if (address.Length > 0 && WebAddress.Read(address) is null)
            throw new FileProblem(head.LineOf("sources"), "sources", $"\"{address}\" is not an address of the web.");
        return new Source(
            Titled(map, "sources"),
            map.GetValueOrDefault("publisher", ""),
            moments.Day(map.GetValueOrDefault("date", "")),
            address
        );
    }

    private string Titled(IReadOnlyDictionary<string, string> map, string key) =>
        map.GetValueOrDefault("title") is { Length: > 0 } title
            ? Within(title, key, Lengths.Title)
            : throw new FileProblem(head.LineOf(key), key, "each needs a title.");
}
