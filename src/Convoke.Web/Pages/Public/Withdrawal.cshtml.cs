using Convoke.Data;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Safety;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>Takes a comment back, for whoever has its private link; to ask for the page changes nothing.</summary>
public sealed class WithdrawalModel(
    ConvokeDb db,
    PublicReads reads,
    CommentReception reception,
    Tickets tickets,
    Words words,
    TimeProvider clock
) : OwnCommentPage(db, reads, reception, tickets, words, clock)
{
    public Refusal? Refusal { get; private set; }

    public string Heading =>
        IsOver || Refusal is not null ? L["The time to change it is over"]
        : Comment is null ? L["This comment was taken back"]
        : L["Take the comment back?"];

    public string Standfirst =>
        Refusal is not null ? L.Say(Refusal)
        : IsOver ? L["What you sent stays with the assembly, and appears once somebody has approved it."]
        : Comment is null ? L["Nothing of it is kept."]
        : L["It is deleted at once, and nothing of it is kept."];

    public async Task<IActionResult> OnGetAsync(string id) => await OpenAsync(id) ?? Show(Heading);

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await OpenAsync(id) is { } answer)
            return answer;
        if (IsOver)
            return Show(Heading, StatusCodes.Status403Forbidden);
        if (Comment is not null && !Comment.Withdraw(Now).Granted(out _, out var refusal))
        {
            Refusal = refusal;
            return Show(Heading, StatusCodes.Status422UnprocessableEntity);
        }
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
        return LocalRedirect("~" + AddressOf("withdrawal"));
    }
}
