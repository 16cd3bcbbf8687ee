using Convoke.Accounts;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Shelf.Acts;

/// <summary>What was moved to the bin, and how long it can be taken out again.</summary>
public sealed class BinModel(ConvokeDb db, Stock stock, Entrance entrance, TimeProvider clock) : OfficePage
{
    public const string Address = "/office/entries/bin";
    private const int APage = 50;

    public override string Title => L["Bin"];

    [BindProperty(Name = "page", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    /// <summary>The entry to take out.</summary>
    [BindProperty]
    public Guid? Restore { get; set; }

    public IReadOnlyList<StockRow> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGetAsync()
    {
        PageNumber = Math.Clamp(PageNumber, 1, 1_000_000);
        var rows = await stock.BinAsync((PageNumber - 1) * APage, APage + 1, HttpContext.RequestAborted);
        (Rows, HasMore) = ([.. rows.Take(APage)], rows.Count > APage);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var stop = HttpContext.RequestAborted;
        var entry = await db.Entries.Include(e => e.Texts).FirstOrDefaultAsync(e => e.Id == Restore, stop);
        if (entry is { IsBinned: true })
        {
            entry.TakeOutOfBin(clock.GetUtcNow());
            entrance.Note(Deed.RestoredEntry, Me!.Account, entry.Id, HttpContext.Network());
            await db.SaveChangesAsync(stop);
        }
        return LocalRedirect(Address);
    }

    /// <summary>The last moment at which it is still there.</summary>
    public static DateTimeOffset Ends(StockText text) => (text.BinnedAt ?? default) + Entry.TimeInBin;
}
