using Convoke.Assemblies;
using Convoke.Kernel;
using Convoke.Reading;

namespace Convoke.Web.Endpoints.Sitemaps;

/// <summary>
/// A stretch of the entries in one language, oldest first, so that a part once full stays as it is. It begins in a month found
/// by the counted months, and skips no more than entries of that month.
/// </summary>
internal sealed record SitemapPart(LanguageTag Language, DateTimeOffset Since, int Skip)
{
    public const int MostEntries = 2_000;

    /// <summary>The months come newest first.</summary>
    public static IEnumerable<SitemapPart> Of(LanguageTag language, IReadOnlyList<MonthOf> months, AssemblyZone zone)
    {
        var before = 0;
        foreach (var month in months.Reverse())
        {
            for (var skip = Next(before); skip < month.Count; skip += MostEntries)
                yield return new SitemapPart(language, zone.Span((month.Year, month.Month)).From, skip);
            before += month.Count;
        }
    }

    /// <summary>How far it is from here to the beginning of the next part.</summary>
    private static int Next(int before) => (MostEntries - before % MostEntries) % MostEntries;
}
