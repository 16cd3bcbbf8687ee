using Convoke.Accounts;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Web.Office;
using Convoke.Web.Office.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Moderation;

/// <summary>Judges comments. Asked for with many of them it shows how many, and some, before anything is done.</summary>
public sealed class JudgingModel(ConvokeDb db, QueueReads reads, JudgesDesk desk, Entrance entrance, TimeProvider clock)
    : ModerationPage(db, clock)
{
    private const int ASample = 5;

    [BindProperty(SupportsGet = true)]
    public string? Become { get; set; }

    [BindProperty(SupportsGet = true, Name = "comment")]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Whether it is about all of a list, and not about those that were marked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? All { get; set; }

    /// <summary>The newest that was there when it was asked: nobody judges what came since.</summary>
    [BindProperty]
    public Guid? Until { get; set; }

    [BindProperty]
    public Ground Ground { get; set; }

    /// <summary>The comment to go on with.</summary>
    [BindProperty]
    public string? Next { get; set; }

    public CommentState? State => CommentWords.Read(Become);

    public bool IsAll => All == "1";

    public Sift Sift { get; private set; } = new();

    public int Count { get; private set; }

    public IReadOnlyList<QueuedComment> Sample { get; private set; } = [];

    public override string Title => L["Look before you decide"];

    public async Task<IActionResult> OnGetAsync()
    {
        if (State is null)
            return LocalRedirect(BackAddress);
        Sift = Sift.Read(Request.Query);
        Count = await Wanted().CountAsync(Stop);
        Sample = await reads.ListAsync(Wanted().Take(ASample), Stop);
        Until = Sample.Count > 0 ? Sample[0].Id : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (State is not { } state)
            return LocalRedirect(BackAddress);
        Sift = Sift.Read(Request.Form);
        var comments = await Wanted().ToListAsync(Stop);
        var made = desk.Judge(comments, state, Me!.Account.Id, Ground);
        Note(entrance, Deeds.Of(state), made.Select(judgement => judgement.CommentId));
        await Db.SaveChangesAsync(Stop);
        return GoBack(made.Count > 0 ? made[0].Batch : null, Next);
    }

    private IQueryable<Comment> Wanted()
    {
        if (!IsAll)
            return Db
                .Comments.Where(c => c.WithdrawnAt == null && Chosen.Contains(c.PublicId))
                .OrderByDescending(c => c.Id)
                .Take(JudgesDesk.MostAtOnce);
        var list = Sift.Filter.In(Db.Comments, Guid.AllBitsSet);
        if (Until is { } until)
            list = list.Where(c => c.Id.CompareTo(until) <= 0);
        return list.Take(JudgesDesk.MostAtOnce);
    }
}
