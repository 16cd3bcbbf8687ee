using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>What staff did, the newest first; for administrators.</summary>
public sealed class AuditModel(ConvokeDb db, Vault vault) : OfficePage
{
    private const int APage = 100;

    public override string Title => L["What was done in the office"];

    [BindProperty(SupportsGet = true)]
    public Guid? Who { get; set; }

    /// <summary>Only what was done before this act.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    /// <summary>Where the next page begins.</summary>
    public Guid? Next { get; private set; }

    public IReadOnlyList<(Guid Id, string Name)> Names { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var stop = HttpContext.RequestAborted;
        var before = Before ?? Guid.AllBitsSet;
        var acts = await db
            .Acts.AsNoTracking()
            .Where(act => (Who == null || act.AccountId == Who) && act.Id.CompareTo(before) < 0)
            .OrderByDescending(act => act.Id)
            .Take(APage + 1)
            .ToListAsync(stop);
        Acts = [.. acts.Take(APage)];
        Next = acts.Count > APage ? Acts[^1].Id : null;
        var accounts = await db
            .Accounts.AsNoTracking()
            .Select(account => new { account.Id, account.Name })
            .ToListAsync(stop);
        Names = [.. accounts.Select(account => (account.Id, vault.Open(account.Name, account.Id)))];
    }

    public string NameOf(Guid? account) =>
        account is null ? L["the command line"] : Names.FirstOrDefault(known => known.Id == account).Name ?? "-";

    /// <summary>Nobody where it was done to none, or to oneself.</summary>
    public string SubjectOf(Act act) =>
        act.SubjectId is null || act.SubjectId == act.AccountId ? "" : NameOf(act.SubjectId);

    public string NetworkOf(Act act) => act.Network is { } network ? vault.Open(network, act.Id) : "-";
}
