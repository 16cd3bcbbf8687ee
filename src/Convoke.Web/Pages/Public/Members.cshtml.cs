using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Web.Reader.Members;
using Convoke.Work;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>The organisations of the assembly, as the reader's language sorts them.</summary>
public sealed class MembersModel(PublicReads reads, Words words, TimeProvider clock) : PublicPage(words, clock)
{
    public const int PerPage = 50;
    private IReadOnlyList<Trait> traits = [];
    private Dictionary<string, int> counts = [];

    public MemberSift Sift { get; private set; } = null!;

    public IReadOnlyList<ListedMember> Members { get; private set; } = [];

    public int Total { get; private set; }

    public int PageNumber { get; private set; }

    public int Pages => Math.Max(1, (Total + PerPage - 1) / PerPage);

    /// <summary>The countries that members are in, as the language sorts them, and how many are in each.</summary>
    public IReadOnlyList<(CountryCode Country, string Name, int Count)> Countries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        traits = await reads.TraitsAsync();
        if (PageAsked("page") is not { } number || MemberSift.Read(Request.Query, traits) is not { } sift)
            return NotFound();
        (PageNumber, Sift) = (number, sift);
        counts = (await reads.MarkCountsAsync()).ToDictionary(mark => mark.Key, mark => mark.Count);
        Total = await reads.CountMembersAsync(Language, sift.Sieve);
        if (number > Pages)
            return NotFound();
        if (Total > 0)
            Members = await reads.MembersAsync(Language, sift.Sieve, (number - 1) * PerPage, PerPage);
        Countries = [.. CountriesOf(counts)];
        Keep([Tags.Members], MemberSift.Keys);
        Head = new Head
        {
            Title = L["Organisations"],
            Description = L["Who acts together here."],
            Canonical = sift.IsFiltered ? null : (sift with { IsTable = false }).AddressIn(Language, number),
            Alternates = [.. Site.Languages.Select(other => (other, sift.AddressIn(other, number)))],
        };
        return Page();
    }

    /// <summary>Those of a sort that members have, and the one that was chosen.</summary>
    public IEnumerable<(Trait Trait, int Count)> Of(TraitSort sort) =>
        traits
            .Where(trait => trait.Sort == sort)
            .Select(trait => (trait, counts.GetValueOrDefault(Mark.Of(trait.Id))))
            .Where(one => one.Item2 > 0 || one.trait == Sift.Of(sort));

    public (string Name, LanguageTag Language) NameOf(Trait trait) => trait.Name.In(Language, Site.Languages);

    public (string Name, LanguageTag Language)? NameOf(Guid? trait) =>
        traits.FirstOrDefault(one => one.Id == trait) is { } found ? NameOf(found) : null;

    private IEnumerable<(CountryCode, string, int)> CountriesOf(Dictionary<string, int> marks) =>
        marks
            .Select(mark =>
                CountryCode.TryParse(mark.Key, out var country)
                    ? (Country: country, Name: country.NameIn(InterfaceLanguage), Count: mark.Value)
                    : default
            )
            .Where(one => one.Name is not null)
            .OrderBy(one => one.Name, StringComparer.Create(InterfaceLanguage.Culture, ignoreCase: true));
}
