using Convoke.Comments;
using Convoke.Data;
using Convoke.Reading;
using Convoke.Safety;
using Convoke.Web.Locales;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Reader;

/// <summary>A page for whoever holds the private link of a comment.</summary>
public abstract class OwnCommentPage(
    ConvokeDb db,
    PublicReads reads,
    CommentReception reception,
    Tickets tickets,
    Words words,
    TimeProvider clock
) : PublicPage(words, clock)
{
    /// <summary>Null once the time is over, and where it was withdrawn.</summary>
    public Comment? Comment { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>The entry it stands under; null where that is no longer public.</summary>
    public OtherText? Under { get; private set; }

    public string Key => Request.Query["key"].FirstOrDefault() ?? "";

    protected ConvokeDb Db { get; } = db;

    protected CommentReception Reception { get; } = reception;

    /// <summary>The address of this page or of one beside it, for whoever has the key.</summary>
    public string AddressOf(string act) =>
        $"{Entries.Address.Comment(Language, (string)RouteData.Values["id"]!)}/{act}?key={Key}";

    /// <summary>Null when the link opens; what it opens may be over.</summary>
    protected async Task<IActionResult?> OpenAsync(string id)
    {
        Response.Headers.CacheControl = "no-store";
        if (tickets.Read(CommentReception.Change, id, Key) is not { } until)
            return NotFound();
        IsOver = until <= Now;
        if (!IsOver)
            Comment = await Db.Comments.FirstOrDefaultAsync(comment =>
                comment.PublicId == id && comment.WithdrawnAt == null
            );
        if (Comment is not null)
            Under = (await reads.AlongsideAsync(Comment.EntryId))
                .Texts.OrderByDescending(text => text.Language == Language)
                .FirstOrDefault();
        return null;
    }

    protected IActionResult Show(string title, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        Head = new Head { Title = title };
        return Page();
    }
}
