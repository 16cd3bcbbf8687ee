using Convoke.Entries;
using Convoke.Reading;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Convoke.Web.Pages.Public;

/// <summary>A call, statement, update or page, with what was answered to it.</summary>
public sealed class EntryModel(PublicReads reads, Words words, TimeProvider clock) : EntryView(reads, words, clock)
{
    public async Task<IActionResult> OnGetAsync(string? section, string slug)
    {
        if (await FindAsync(section, slug) is { } answer)
            return answer;
        if (PageAsked("comments") is not { } page)
            return NotFound();
        CommentPage = page;
        if (Entry.IsProtected)
            return AskPassword();
        if (page > CommentPages)
            return NotFound();
        await ShowAsync();
        Keep([Tags.Entry(Entry.Id), Tags.Lists], ["comments"], CommentsCloseAt, Entry.Until, Entry.UrgentUntil);
        return Page();
    }

    /// <summary>The right password is answered with the entry itself; nothing is remembered of it.</summary>
    public async Task<IActionResult> OnPostAsync(
        string? section,
        string slug,
        [FromForm] string? password,
        [FromServices] Tries tries
    )
    {
        if (await FindAsync(section, slug) is { } answer)
            return answer;
        if (!Entry.IsProtected)
            return LocalRedirect("~" + Text.Address);
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (PageAsked("comments") is not { } page)
            return NotFound();
        CommentPage = page;
        Response.Headers.CacheControl = "no-store";
        if (password is not { Length: > 0 })
            return RefusePassword();
        if (tries.Refuse(Entry.Id.ToString("N"), HttpContext.Connection.RemoteIpAddress) is { } wait)
            return TooManyTries(wait);
        if (!await SlowHash.MatchesAsync(Entry.PasswordHash!, password, HttpContext.RequestAborted))
            return RefusePassword();
        if (page > CommentPages) // said only now, since it tells how much there is
            return NotFound();
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        if (Found.Discussion is { Comments: > 0 })
            Threads = ThreadNode.Threads(await Reads.CommentsAsync(Entry.Id, CommentPage));
        if (Found.Discussion is { Pings: > 0 })
            Pings = await Reads.PingsAsync(Entry.Id);
        if (Entry.Kind is not EntryKind.Page)
            (Previous, Next) = await Reads.NeighboursAsync(
                Lists.Of(Entry.Kind),
                Language,
                Entry.PostedAt!.Value,
                Text.Id
            );
        Head = EntryHead.Of(this);
    }

    private PageResult AskPassword()
    {
        AsksPassword = true;
        Head = EntryHead.OfProtected(this);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private PageResult RefusePassword()
    {
        WasWrong = true;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return AskPassword();
    }

    private StatusCodeResult TooManyTries(TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        return StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
