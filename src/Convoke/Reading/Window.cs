using Convoke.Assemblies;

namespace Convoke.Reading;

/// <summary>
/// Where page N of a list begins: the month it falls in, found by the counted months, and how many entries of that month
/// come before. So page 5,000 costs what page 2 costs.
/// </summary>
public sealed record Window(DateTimeOffset? Before, int Skip, int Pages, int Total)
{
    public const int PerPage = 20;

    /// <summary>Pages count from 1; the months come newest first.</summary>
    public static Window Of(IReadOnlyList<MonthOf> months, int page, AssemblyZone zone, int perPage = PerPage)
    {
        var total = months.Sum(month => month.Count);
        var pages = Math.Max(1, (total + perPage - 1) / perPage);
        var rest = (page - 1) * perPage;
        foreach (var month in months)
        {
            if (rest < month.Count)
                return new Window(zone.Span((month.Year, month.Month)).To, rest, pages, total);
            rest -= month.Count;
        }
        return new Window(null, rest, pages, total);
    }
}
