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
        var found = await Db
            .Organisations.AsNoTracking()
            .Where(row => row.State == Shown)
            .OrderByDescending(row => row.Id)
            .Take(Most)
            .Select(row => new MemberRow(
                row.Id,
                row.Name,
                row.OwnLanguage,
                row.KindId,
                row.Countries,
                row.MemberSince,
                row.MemberUntil
            ))
            .ToListAsync(Stop);
        var sought = found.Where(IsSought).OrderBy(row => NameOf(row.Name, row.Own), Order).ToList();
        Pages = Math.Max(1, (sought.Count + PerPage - 1) / PerPage);
        if (PageNumber < 1 || PageNumber > Pages)
            return NotFound();
        Rows = [.. sought.Skip((PageNumber - 1) * PerPage).Take(PerPage)];
        return Page();
    }

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
