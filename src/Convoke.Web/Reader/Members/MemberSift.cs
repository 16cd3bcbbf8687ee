using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Reading;

namespace Convoke.Web.Reader.Members;

/// <summary>What a reader has chosen of the directory, as its address says.</summary>
public sealed record MemberSift(Trait? Kind, Trait? Region, CountryCode? Country, Trait? Theme, bool IsTable)
{
    public static string[] Keys { get; } = ["kind", "region", "country", "theme", "view", "page"];

    public bool IsFiltered => Kind is not null || Region is not null || Country is not null || Theme is not null;

    public MemberSieve Sieve =>
        new(
            Kind is null ? null : Mark.Of(Kind.Id),
            Region is null ? null : Mark.Of(Region.Id),
            Country is { } country ? Mark.Of(country) : null,
            Theme is null ? null : Mark.Of(Theme.Id)
        );

    /// <summary>Null where the address names what there is not.</summary>
    public static MemberSift? Read(IQueryCollection query, IReadOnlyCollection<Trait> traits)
    {
        var isKnown = true;
        var sift = new MemberSift(
            Of(TraitSort.Kind, "kind"),
            Of(TraitSort.Region, "region"),
            CountryOf(query["country"].FirstOrDefault()),
            Of(TraitSort.Theme, "theme"),
            query["view"].FirstOrDefault() == "table"
        );
        return isKnown ? sift : null;

        Trait? Of(TraitSort sort, string key)
        {
            if (query[key].FirstOrDefault() is not { Length: > 0 } slug)
                return null;
            var trait = traits.FirstOrDefault(one => one.Sort == sort && one.Slug == slug);
            isKnown &= trait is not null;
            return trait;
        }

        CountryCode? CountryOf(string? code)
        {
            if (string.IsNullOrEmpty(code))
                return null;
            var known = CountryCode.TryParse(code, out var country) && country.Code == code;
            isKnown &= known;
            return known ? country : null;
        }
    }

    public Trait? Of(TraitSort sort) =>
        sort switch
        {
            TraitSort.Kind => Kind,
            TraitSort.Region => Region,
            _ => Theme,
        };

    /// <summary>The same with another choice of one sort; null: any.</summary>
    public MemberSift With(TraitSort sort, Trait? trait) =>
        sort switch
        {
            TraitSort.Kind => this with { Kind = trait },
            TraitSort.Region => this with { Region = trait },
            _ => this with { Theme = trait },
        };

    public string AddressIn(LanguageTag language, int page = 1)
    {
        var asked = new[]
        {
            ("kind", Kind?.Slug),
            ("region", Region?.Slug),
            ("country", Country?.Code),
            ("theme", Theme?.Slug),
            ("view", IsTable ? "table" : null),
            ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        };
        var query = string.Join(
            '&',
            asked.Where(one => one.Item2 is not null).Select(one => $"{one.Item1}={Uri.EscapeDataString(one.Item2!)}")
        );
        return DirectoryWords.Address(language) + (query.Length > 0 ? "?" + query : "");
    }
}
