using Convoke.Accounts;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Web.Office.Moderation;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Moderation;

/// <summary>Undoes what somebody decided a moment ago.</summary>
public sealed class UndoModel(ConvokeDb db, JudgesDesk desk, Entrance entrance, TimeProvider clock)
    : ModerationPage(db, clock)
{
    [BindProperty]
    public Guid Batch { get; set; }

    public override string Title => L["Undo"];

    public async Task<IActionResult> OnPostAsync()
    {
        var judgements = await desk.UndoableAsync(Batch, Me!.Account.Id, Stop);
        if (judgements.Count == 0)
            return Again("batch", L["It is too late to undo it. Every comment can still be judged anew."]);
        var back = await desk.UndoAsync(judgements, Stop);
        Note(entrance, Deed.UndidJudgement, back.Select(comment => comment.Id));
        await Db.SaveChangesAsync(Stop);
        return GoBack(Batch, back.Count == 1 ? back[0].PublicId : null);
    }
}
