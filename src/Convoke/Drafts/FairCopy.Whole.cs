using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Drafts;

/// <summary>How what is said of the whole entry is read.</summary>
public sealed partial class FairCopy
{
    private FairParticulars ReadWhole(Particulars typed) =>
        new(
            Short("byline", typed.Byline, Lengths.Name),
            Names("categories", typed.Categories),
            Names("tags", typed.Tags),
            Places(typed.Places),
            Openly(typed.Comments),
            Openly(typed.Pings),
            typed.Sticky,
            typed.PasswordHash,
            Moment("until", typed.Until, writing.Zone),
            Moment("urgentUntil", typed.UrgentUntil, writing.Zone),
            new Addressees(Names("kinds", typed.Kinds), Names("regions", typed.Regions)),
            Picture(typed.Picture)
        );

    private List<string> Names(string field, string typed)
    {
        var names = Lines.Of(typed).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > MostNames)
            flaws.Add(new(field, new Refusal("At most {0} are taken; these are {1}.", MostNames, names.Count)));
        if (names.Find(name => name.Length > Lengths.Name) is { } longest)
            flaws.Add(new(field, TooLong(longest.Length, Lengths.Name)));
        return [.. names.Take(MostNames)];
    }

    private List<CountryCode> Places(string typed)
    {
        var places = new List<CountryCode>();
        foreach (var word in typed.Split([' ', ',', ';', '\n', '\t', '،'], StringSplitOptions.RemoveEmptyEntries))
            if (CountryCode.TryParse(word, out var country))
                places.Add(country);
            else if (flaws.TrueForAll(flaw => flaw.Field != "places"))
                flaws.Add(new("places", new Refusal("“{0}” is not a country of ISO 3166, such as AT.", word)));
        return [.. places.Distinct()];
    }

    private Guid? Picture(string typed)
    {
        if (typed.Length == 0)
            return null;
        if (Guid.TryParse(typed, out var id))
            return id;
        flaws.Add(new("picture", NoSuchPicture));
        return null;
    }

    internal static Refusal NoSuchPicture { get; } = new("This picture is not here any more.");

    private static Openness Openly(string typed) =>
        typed switch
        {
            Open => Openness.Open,
            Closed => Openness.Closed,
            _ => Openness.AsAssembly,
        };
}

/// <summary>What is said of a whole entry, read.</summary>
public sealed record FairParticulars(
    string Byline,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Tags,
    IReadOnlyList<CountryCode> Places,
    Openness Comments,
    Openness Pings,
    bool Sticky,
    string? PasswordHash,
    DateTimeOffset? Until,
    DateTimeOffset? UrgentUntil,
    Addressees CallsOn,
    Guid? Picture
);
