using System.Globalization;
using Convoke.Entries;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>What was posted in a year, or in one month of it.</summary>
public sealed class ArchiveModel(PublicReads reads, Words words, TimeProvider clock) : ListingPage(reads, words, clock)
{
    public int Year { get; private set; }
    public int? Month { get; private set; }

    /// <summary>"March 2026" or "2026", in the interface's language.</summary>
    public string Heading => Month is { } month ? L.Dates.Month(Year, month) : L.Numbers.Plain(Year);

    /// <summary>The months of the year that hold something, January first.</summary>
    public IEnumerable<MonthOf> MonthsOfYear => AllMonths.Where(month => month.Year == Year).Reverse();

    /// <summary>The years that hold something and how much, the newest first.</summary>
    public IEnumerable<(int Year, int Count)> Years =>
        AllMonths.GroupBy(month => month.Year).Select(year => (year.Key, year.Sum(month => month.Count)));

    public async Task<IActionResult> OnGetAsync(string year, string? month)
    {
        Year = int.Parse(year, CultureInfo.InvariantCulture);
        Month = month is null ? null : int.Parse(month, CultureInfo.InvariantCulture);
        if (Year < 1 || Month is < 1 or > 12)
            return NotFound();
        var address = Month is { } m ? Entries.Address.Month(Language, Year, m) : Entries.Address.Year(Language, Year);
        var filled = await FillAsync(
            Lists.Site,
            address,
            among => among.Year == Year && (Month is null || among.Month == Month)
        );
        if (!filled || Items.Count == 0)
            return NotFound();
        Head = new Head { Title = Heading, Canonical = Canonical };
        return Page();
    }
}
