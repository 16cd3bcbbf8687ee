using Convoke.Data;
using Convoke.Entries;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Shelf.Acts;

/// <summary>What is about to be done to many entries: how many, some of them, and then the deed.</summary>
public sealed class ManyModel(ConvokeDb db, Stock stock, BulkDesk desk, Undo undo) : OfficePage
{
    public const int Sample = 5;

    [BindProperty(SupportsGet = true)]
    public Bulk Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid[] Id { get; set; } = [];

    /// <summary>The category, or the author; none is a byline too.</summary>
    [BindProperty]
    public Guid? Choice { get; set; }

    public override string Title => L[Bulks.Name(Act)];

    public IReadOnlyList<StockRow> Rows { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Choices { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var stop = HttpContext.RequestAborted;
        if (await desk.DoAsync(Act, Choice, [.. Chosen()], Me!, HttpContext.Network(), stop) is not { } done)
        {
            await ReadAsync();
            return Again("choice", L["Choose one."]);
        }
        if (done.Count > 0)
            undo.Offer(HttpContext, Me!, done);
        return LocalRedirect(EntriesModel.Address);
    }

    private IEnumerable<Guid> Chosen() => Id.Distinct().Take(Bulks.Most);

    private async Task ReadAsync()
    {
        var stop = HttpContext.RequestAborted;
        Rows = await stock.RowsAsync([.. Chosen()], stop);
        Choices = Act switch
        {
            Bulk.File => await EntryOptions.CategoriesAsync(db, InterfaceLanguage, stop),
            Bulk.Byline => await EntryOptions.AuthorsAsync(db, InterfaceLanguage, stop),
            _ => [],
        };
    }
}
