using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Web.Office;
using Convoke.Web.Office.Writing;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Shelf.Acts;

/// <summary>What is about to be done to many entries: how many, some of them, and then the deed.</summary>
public sealed class ManyModel(ConvokeDb db, Stock stock, BulkDesk desk, BulkPublishing publishing, Undo undo)
    : OfficePage
{
    public const int Sample = 5;

    [BindProperty(SupportsGet = true)]
    public Bulk Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid[] Id { get; set; } = [];

    /// <summary>The category, the author (none is a byline too) or the kind.</summary>
    [BindProperty]
    public string? Choice { get; set; }

    public override string Title => L[Bulks.Name(Act)];

    public IReadOnlyList<StockRow> Rows { get; private set; } = [];
    public IReadOnlyList<(string Id, string Name)> Choices { get; private set; } = [];

    /// <summary>Those that cannot be published, and why.</summary>
    public IReadOnlyList<(StockRow Row, Refusal Why)> Refused { get; private set; } = [];

    public string Back => Act is Bulk.Restore ? BinModel.Address : EntriesModel.Address;

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var stop = HttpContext.RequestAborted;
        if (await desk.DoAsync(Act, Choice, [.. Chosen()], Me!, HttpContext.Network(), stop) is not { } done)
        {
            await ReadAsync();
            return Again("choice", L["Choose one."]);
        }
        if (done.Count + done.Left > 0)
            undo.Offer(HttpContext, Me!, done);
        return LocalRedirect(EntriesModel.Address);
    }

    private IEnumerable<Guid> Chosen() => Id.Distinct().Take(Bulks.Most);

    private async Task ReadAsync()
    {
        var stop = HttpContext.RequestAborted;
        Rows = await stock.RowsAsync([.. Chosen()], stop);
        Choices = await ChooseAsync(stop);
        if (Act is Bulk.Publish)
        {
            var refused = await publishing.RefusedAsync([.. Chosen()], stop);
            Refused = [.. Rows.Where(row => refused.ContainsKey(row.Id)).Select(row => (row, refused[row.Id]))];
        }
    }

    private async Task<IReadOnlyList<(string Id, string Name)>> ChooseAsync(CancellationToken stop) =>
        Act switch
        {
            Bulk.File or Bulk.Unfile => Named(await EntryOptions.CategoriesAsync(db, InterfaceLanguage, stop)),
            Bulk.Byline => Named(await EntryOptions.AuthorsAsync(db, InterfaceLanguage, stop)),
            Bulk.Kind =>
            [
                .. Enum.GetValues<EntryKind>()
                    .Select(kind => (WritingForm.Segment(kind), L[Sections.Single(kind)].Value)),
            ],
            _ => [],
        };

    private static IReadOnlyList<(string, string)> Named(IReadOnlyList<(Guid Id, string Name)> choices) =>
        [.. choices.Select(one => (one.Id.ToString(), one.Name))];
}
