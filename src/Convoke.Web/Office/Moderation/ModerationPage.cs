using Convoke.Accounts;
using Convoke.Comments;
using Convoke.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Moderation;

/// <summary>A page on which comments are looked at or judged. It says what was done last, and offers to undo it.</summary>
public abstract class ModerationPage(ConvokeDb db, TimeProvider clock) : OfficePage
{
    public const string Address = "/office/comments";

    /// <summary>What was done on the page before this one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Done { get; set; }

    /// <summary>Where to go on afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public Notice? Notice { get; private set; }

    /// <summary>Where to go on, if it is one of these pages, else the queue.</summary>
    public string BackAddress =>
        Back is { Length: < 2000 } && (Back == Address || IsBelow(Back, '?') || IsBelow(Back, '/')) ? Back : Address;

    /// <summary>This page, for forms that lead back to it.</summary>
    public virtual string Here => BackAddress;

    protected ConvokeDb Db { get; } = db;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    protected async Task LookBackAsync()
    {
        if (Done is not { } batch)
            return;
        var (me, now) = (Me!.Account.Id, clock.GetUtcNow());
        var made = await Db
            .Judgements.AsNoTracking()
            .Where(judgement => judgement.Batch == batch && judgement.AccountId == me)
            .GroupBy(judgement => new
            {
                judgement.Became,
                judgement.Ground,
                IsUndone = judgement.UndoneAt != null,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(Stop);
        if (made.Count > 0)
            Notice = new Notice(
                batch,
                made.Sum(group => group.Count),
                made[^1].Key.Became,
                made[0].Key.Ground,
                made[0].Key.IsUndone,
                now - Kernel.Id.MomentOf(batch) < Judgement.UndoableFor
            );
    }

    /// <summary>Writes the lines of the audit log: one for each comment.</summary>
    protected void Note(Entrance entrance, Deed deed, IEnumerable<Guid> comments)
    {
        foreach (var comment in comments)
            entrance.Note(deed, Me!.Account, comment, HttpContext.Network());
    }

    /// <summary>Back to the list, to the comment that comes next there.</summary>
    protected IActionResult GoBack(Guid? batch, string? next)
    {
        var address = BackAddress;
        if (batch is { } done)
            address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done:N}";
        return LocalRedirect(
            next is { Length: > 0 and < 40 } ? $"{address}#comment-{Uri.EscapeDataString(next)}" : address
        );
    }

    private static bool IsBelow(string address, char sign) =>
        address.StartsWith($"{Address}{sign}", StringComparison.Ordinal);
}

/// <summary>What was done a moment ago, to say so and to undo it.</summary>
public sealed record Notice(Guid Batch, int Count, CommentState Became, Ground Ground, bool IsUndone, bool CanUndo);
