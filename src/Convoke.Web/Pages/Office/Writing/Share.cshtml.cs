using System.Globalization;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Drafts;
using Convoke.Kernel;
using Convoke.Web.Office;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Writing;

/// <summary>Addresses at which somebody without an account reads a text before it is public.</summary>
public sealed class ShareModel(ConvokeDb db, Entrance entrance, Settings settings, TimeProvider clock) : OfficePage
{
    public override string Title => L["Show it to somebody"];

    public string Address { get; private set; } = "";

    public IReadOnlyList<PreviewLink> Links { get; private set; } = [];

    /// <summary>How many days a choice lasts.</summary>
    public static IReadOnlyList<int> Days { get; } = [1, 7, 30];

    [BindProperty]
    public string? Lasts { get; set; }

    [BindProperty]
    public Guid? End { get; set; }

    public string Absolute(PreviewLink link) => new Uri(settings.PublicUrl, link.Address).AbsoluteUri;

    public async Task<IActionResult> OnGetAsync(Guid id, string language)
    {
        if (await TextAsync(id, language) is not { } text)
            return NotFound();
        var now = clock.GetUtcNow();
        Address = OfficeAddress.Editor(id, LanguageTag.Parse(language));
        Links = await db
            .PreviewLinks.AsNoTracking()
            .Where(link => link.TextId == text && link.EndsAt > now)
            .OrderBy(link => link.Id)
            .ToListAsync(HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string language)
    {
        if (await TextAsync(id, language) is not { } text)
            return NotFound();
        var (now, stop) = (clock.GetUtcNow(), HttpContext.RequestAborted);
        await db.PreviewLinks.Where(link => link.Id == End || link.EndsAt <= now).ExecuteDeleteAsync(stop);
        if (End is null)
            db.Add(PreviewLink.To(text, Me!.Account.Id, TimeSpan.FromDays(Chosen()), now));
        entrance.Note(End is null ? Deed.MadePreview : Deed.EndedPreview, Me!.Account, id, HttpContext.Network());
        await db.SaveChangesAsync(stop);
        return RedirectToPage(new { id, language });
    }

    private int Chosen() => Days.FirstOrDefault(days => days.ToString(CultureInfo.InvariantCulture) == Lasts, Days[1]);

    private async Task<Guid?> TextAsync(Guid id, string language) =>
        LanguageTag.TryParse(language, out var tag)
            ? await db
                .Texts.Where(text => text.EntryId == id && text.Language == tag)
                .Select(text => (Guid?)text.Id)
                .FirstOrDefaultAsync(HttpContext.RequestAborted)
            : null;
}
