using Convoke.Accounts;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Web.Office.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Moderation;

/// <summary>Takes the reason for what somebody decided, once it is done: to give none must cost nothing.</summary>
public sealed class GroundsModel(ConvokeDb db, Entrance entrance, TimeProvider clock) : ModerationPage(db, clock)
{
    [BindProperty]
    public Guid Batch { get; set; }

    [BindProperty]
    public Ground Ground { get; set; }

    public override string Title => L["Reason, for colleagues"];

    public async Task<IActionResult> OnPostAsync()
    {
        var me = Me!.Account.Id;
        var judgements = await Db.Judgements.Where(j => j.Batch == Batch && j.AccountId == me).ToListAsync(Stop);
        if (!Enum.IsDefined(Ground) || judgements.Count == 0)
            return Again("ground", L["There is nothing here."]);
        judgements.ForEach(judgement => judgement.Give(Ground));
        Note(entrance, Deed.GaveGround, judgements.Select(judgement => judgement.CommentId));
        await Db.SaveChangesAsync(Stop);
        return GoBack(Batch, null);
    }
}
