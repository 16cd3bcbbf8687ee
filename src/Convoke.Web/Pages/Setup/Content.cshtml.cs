using Convoke.Accounts;
using Convoke.Data;
using Convoke.Moving.Sample;
using Convoke.Web.Commands;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Setup;

/// <summary>The seventh screen: with what the site begins.</summary>
public sealed class ContentModel(SampleEntries sample, ConvokeDb db, Entrance entrance, SiteKeeper site)
    : SetupPage(db, entrance, site)
{
    /// <summary>fill or clear.</summary>
    [BindProperty]
    public string? Act { get; set; }

    public override int Step => 7;

    public override string Title => L["What the site begins with"];

    public int SampleCount { get; private set; }

    public async Task OnGetAsync() => SampleCount = await sample.CountAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Act == "fill")
            await FillAsync();
        else if (Act == "clear")
            await ClearAsync();
        return RedirectToPage();
    }

    private async Task FillAsync()
    {
        await using var whole = await Db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        if (!await sample.AddAsync(SeedCommand.Folder, HttpContext.RequestAborted))
            return;
        await SaveAsync();
        await whole.CommitAsync(HttpContext.RequestAborted);
    }

    private async Task ClearAsync()
    {
        await using var whole = await Db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        await sample.ClearAsync(HttpContext.RequestAborted);
        await SaveAsync(Deed.RemovedSample);
        await whole.CommitAsync(HttpContext.RequestAborted);
    }
}
