using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Office.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Members;

/// <summary>All organisations, by their state: those that wait for an answer first.</summary>
public sealed class ListModel(ConvokeDb db, Entrance entrance, Vault vault, TimeProvider clock)
    : MemberPage(db, entrance, vault, clock)
{
    private const int PerPage = 50;

    /// <summary>More are not looked through at once; an assembly has some hundreds.</summary>
    private const int Most = 5000;

    public override string Title => L["Organisations"];

    [BindProperty(SupportsGet = true)]
    public OrganisationState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyDictionary<OrganisationState, int> Counts { get; private set; } =
        new Dictionary<OrganisationState, int>();

    public IReadOnlyList<MemberRow> Rows { get; private set; } = [];

    public int Pages { get; private set; } = 1;

    public OrganisationState Shown => State ?? OrganisationState.Member;

    public string With(OrganisationState state, int page = 1) =>
        Addressed("/office/members", ("state", $"{state}"), ("q", Q), ("page", page > 1 ? $"{page}" : null));

    public async Task<IActionResult> OnGetAsync()
    {
        Counts = await Db
            .Organisations.GroupBy(row => row.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, Stop);
        if (State is null && Counts.ContainsKey(OrganisationState.Applied))
            State = OrganisationState.Applied;
        await ReadTraitsAsync();
        var isPlaced = Shown is OrganisationState.Member && string.IsNullOrWhiteSpace(Q);
        var sought = isPlaced ? [] : await SoughtAsync();
        var total = isPlaced ? Counts.GetValueOrDefault(OrganisationState.Member) : sought.Count;
        Pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        if (PageNumber < 1 || PageNumber > Pages)
            return NotFound();
        var before = (PageNumber - 1) * PerPage;
        Rows = isPlaced ? await PlacedAsync(before) : [.. sought.Skip(before).Take(PerPage)];
        return Page();
    }

    /// <summary>Members stand in the directory in their order already: a page of many costs what one of few does.</summary>
    private Task<List<MemberRow>> PlacedAsync(int before)
    {
        var language = Site!.Languages.Contains(InterfaceLanguage) ? InterfaceLanguage : Site.Languages[0];
        var placed = Db
            .Placings.Where(row => row.Language == language)
            .OrderBy(row => row.SortKey)
            .ThenBy(row => row.OrganisationId)
            .Skip(before)
            .Take(PerPage)
            .Join(Db.Organisations, row => row.OrganisationId, one => one.Id, (row, one) => new { row.SortKey, one })
            .OrderBy(both => both.SortKey)
            .ThenBy(both => both.one.Id)
            .Select(both => both.one);
        return Listed(placed).ToListAsync(Stop);
    }

    private async Task<List<MemberRow>> SoughtAsync()
    {
        var newest = Db.Organisations.Where(row => row.State == Shown).OrderByDescending(row => row.Id).Take(Most);
        var found = await Listed(newest).ToListAsync(Stop);
        return [.. found.Where(IsSought).OrderBy(row => NameOf(row.Name, row.Own), Order)];
    }

    private static IQueryable<MemberRow> Listed(IQueryable<Organisation> rows) =>
        rows.AsNoTracking()
            .Select(row => new MemberRow(
                row.Id,
                row.Name,
                row.OwnLanguage,
                row.KindId,
                row.Countries,
                row.MemberSince,
                row.MemberUntil
            ));

    private StringComparer Order => StringComparer.Create(InterfaceLanguage.Culture, ignoreCase: true);

    private bool IsSought(MemberRow row) =>
        string.IsNullOrWhiteSpace(Q)
        || row.Name.All.Any(one => one.Name.Contains(Q.Trim(), StringComparison.InvariantCultureIgnoreCase));

    private static string Addressed(string path, params (string Key, string? Value)[] query) =>
        path
        + "?"
        + string.Join(
            '&',
            query
                .Where(one => !string.IsNullOrEmpty(one.Value))
                .Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!)}")
        );
}

/// <summary>An organisation as the office lists it.</summary>
public sealed record MemberRow(
    Guid Id,
    LocalizedText Name,
    LanguageTag Own,
    Guid? Kind,
    IReadOnlyList<CountryCode> Countries,
    DateOnly? Since,
    DateOnly? Until
);
