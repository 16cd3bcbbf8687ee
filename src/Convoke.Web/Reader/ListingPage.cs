using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Work;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Reader;

/// <summary>A page that lists entries, newest first, page by page.</summary>
public abstract class ListingPage(PublicReads reads, Words words, TimeProvider clock) : PublicPage(words, clock)
{
    public IReadOnlyList<ListedText> Items { get; private set; } = [];
    public IReadOnlyList<MonthOf> Months { get; private set; } = [];

    /// <summary>The months of the whole list, also of the years that this page does not show.</summary>
    protected IReadOnlyList<MonthOf> AllMonths { get; private set; } = [];
    public Window Window { get; private set; } = new(null, 0, 1, 0);
    public int PageNumber { get; private set; } = 1;

    /// <summary>The address of page one, without query.</summary>
    public string Address { get; private set; } = "";

    public string AddressOf(int page) => page == 1 ? Address : FormattableString.Invariant($"{Address}?page={page}");

    protected PublicReads Reads { get; } = reads;

    private Guid list;

    /// <summary>Reads the page asked for; false when there is no such page.</summary>
    protected async Task<bool> FillAsync(Guid list, string address, Func<MonthOf, bool>? among = null)
    {
        if (PageAsked("page") is not { } page)
            return false;
        (this.list, Address, PageNumber) = (list, address, page);
        var months = await Reads.MonthsAsync(list, Language);
        AllMonths = months;
        Months = among is null ? months : [.. months.Where(among)];
        Window = Window.Of(Months, page, Site.Zone);
        if (page > Window.Pages)
            return false;
        var left = Window.Total - (page - 1) * Window.PerPage;
        if (left > 0)
            Items = await Reads.ListAsync(list, Language, Window.Before, Window.Skip, Math.Min(Window.PerPage, left));
        Keep([Tags.Lists], ["page"], NextMoments());
        return true;
    }

    /// <summary>The address of this list, where search engines may know it: deeper pages name themselves.</summary>
    protected string Canonical => AddressOf(PageNumber);

    private IEnumerable<DateTimeOffset?> NextMoments() =>
        Items.SelectMany(item => new[] { item.Until, item.UrgentUntil });

    protected IActionResult Shown(bool filled) => filled ? Page() : NotFound();

    /// <summary>The same for a list that exists only by what stands in it: drafts alone must not tell of it.</summary>
    protected async Task<IActionResult> ShownIfUsedAsync(bool filled) =>
        Shown(filled && (Window.Total > 0 || await Reads.IsUsedAsync(list)));
}
