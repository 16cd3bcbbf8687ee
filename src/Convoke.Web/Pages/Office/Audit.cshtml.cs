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

    private Dictionary<Guid, string> titles = [];

    public override string Title => L["What was done in the office"];

    [BindProperty(SupportsGet = true)]
    public Guid? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public Deed? What { get; set; }

    /// <summary>Only what was done before this act.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    /// <summary>Where the next page begins.</summary>
    public Guid? Next { get; private set; }

    public IReadOnlyList<(Guid Id, string Name)> Names { get; private set; } = [];

    public int MonthsKept => ActTerm.MonthsOf(Site!.Assembly.SafetyProfile);

    private Dictionary<Guid, string> Comments { get; set; } = [];

    public async Task OnGetAsync()
    {
        var stop = HttpContext.RequestAborted;
        var before = Before ?? Guid.AllBitsSet;
        var acts = await db
            .Acts.AsNoTracking()
            .Where(act => (Who == null || act.AccountId == Who) && (What == null || act.Deed == What))
            .Where(act => act.Id.CompareTo(before) < 0)
            .OrderByDescending(act => act.Id)
            .Take(APage + 1)
            .ToListAsync(stop);
        Acts = [.. acts.Take(APage)];
        Next = acts.Count > APage ? Acts[^1].Id : null;
        var accounts = await db
            .Accounts.AsNoTracking()
            .Select(account => new { account.Id, account.Name })
            .ToListAsync(stop);
        var subjects = Acts.Select(act => act.SubjectId).OfType<Guid>().Distinct().ToList();
        Comments = await db
            .Comments.Where(comment => subjects.Contains(comment.Id) && comment.WithdrawnAt == null)
            .Select(comment => new { comment.Id, comment.PublicId })
            .ToDictionaryAsync(comment => comment.Id, comment => comment.PublicId, stop);
        titles = await db
            .Texts.Where(text => text.IsSource && subjects.Contains(text.EntryId))
            .Select(text => new { text.EntryId, text.Title })
            .ToDictionaryAsync(text => text.EntryId, text => text.Title, stop);
        Names = [.. accounts.Select(account => (account.Id, vault.Open(account.Name, account.Id)))];
    }

    public string NameOf(Guid? account) =>
        account is null ? L["the command line"] : Names.FirstOrDefault(known => known.Id == account).Name ?? "-";

    /// <summary>A colleague, or an entry by its title. Nobody where it was done to none, or to oneself.</summary>
    public string SubjectOf(Act act) =>
        act.SubjectId is null || act.SubjectId == act.AccountId
            ? ""
            : titles.GetValueOrDefault(act.SubjectId.Value) ?? NameOf(act.SubjectId);

    /// <summary>The public id of the comment that it was done to.</summary>
    public string? CommentOf(Act act) => act.SubjectId is { } id ? Comments.GetValueOrDefault(id) : null;

    public string NetworkOf(Act act) => act.Network is { } network ? vault.Open(network, act.Id) : "-";
}
