using Convoke.Accounts;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Office.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Moderation;

/// <summary>One comment: what was decided of it before, and the assembly's answer to it.</summary>
public sealed class OneModel(
    ConvokeDb db,
    QueueReads reads,
    JudgesDesk desk,
    Entrance entrance,
    Vault vault,
    TimeProvider clock
) : ModerationPage(db, clock)
{
    private const int MostHistory = 50;

    public override string Title => L["A comment"];

    public QueuedComment Comment { get; private set; } = null!;

    public IReadOnlyList<(Judgement Judgement, string By)> History { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public override string Here => $"{Address}/{Comment.PublicId}";

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var account = Me!.Account;
        Name = account.PublicName is { } known ? vault.Open(known, account.Id) : Site!.Name(Comment.Language).Name;
        await LookBackAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (!await FindAsync(id))
            return NotFound();
        var draft = new CommentDraft(Text ?? "", Name ?? "");
        foreach (var (field, why) in draft.Faults().Where(fault => Problems.All(known => known.Field != fault.Field)))
            Complain(field, L.Say(why));
        var mended = draft.Mended;
        (Text, Name) = (mended.Text, mended.Name);
        if (mended.Name.Length == 0)
            Complain("name", L["Readers want to know who answers: write a name."]);
        return Problems.Count > 0 ? Again() : await AnswerAsync(mended);
    }

    private async Task<IActionResult> AnswerAsync(CommentDraft draft)
    {
        var answered = await Db.Comments.SingleAsync(comment => comment.Id == Comment.Id, Stop);
        var body = Markdown.ToHtml(draft.Text, SanitiserProfile.Comment);
        var said = new Said(answered.Language, draft.Name, "", draft.Text, body);
        var (answer, judged) = desk.Answer(answered, said, Me!.Account.Id);
        Me.Account.SpeakAs(draft.Name, vault);
        Note(entrance, Deed.AnsweredComment, [answer.Id]);
        Note(entrance, Deed.ApprovedComment, judged.Select(j => j.CommentId).Where(one => one == answered.Id));
        await Db.SaveChangesAsync(Stop);
        return LocalRedirect($"{Here}?done={judged[0].Batch:N}");
    }

    private async Task<bool> FindAsync(string id)
    {
        var found = await reads.ListAsync(Db.Comments.Where(c => c.PublicId == id && c.WithdrawnAt == null), Stop);
        if (found.Count == 0)
            return false;
        Comment = found[0];
        var made = await (
            from judgement in Db.Judgements.AsNoTracking()
            join account in Db.Accounts on judgement.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            where judgement.CommentId == Comment.Id
            orderby judgement.Id descending
            select new { Judgement = judgement, Name = (Sealed?)account.Name }
        )
            .Take(MostHistory)
            .ToListAsync(Stop);
        History =
        [
            .. made.Select(one =>
                (one.Judgement, one.Name is { } name ? vault.Open(name, one.Judgement.AccountId) : "-")
            ),
        ];
        return true;
    }
}
