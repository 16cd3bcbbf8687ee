using System.Globalization;

namespace Convoke.Protocols.WordPress;

/// <summary>Reads the dates of an export. A date that is none (all noughts, a day that does not exist) is null.</summary>
public static class WordPressDates
{
    private static readonly string[] Rfc822 = ["d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yy H:m:s zzz"];

    /// <summary>
    /// The moment an item or comment carries: its UTC date, else the date of the feed, else its local date, taken as UTC
    /// (an export does not say how far from it).
    /// </summary>
    public static DateTimeOffset? Instant(string gmt, string pubDate, string local) =>
        Written(gmt) ?? PubDate(pubDate) ?? Written(local);

    /// <summary>Reads <c>yyyy-MM-dd HH:mm:ss</c> as UTC.</summary>
    private static DateTimeOffset? Written(string date)
    {
        if (
            !DateTime.TryParseExact(
                date.Trim(),
                "yyyy-M-d H:m:s",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
            return null;
        return IsPlausible(time) ? new DateTimeOffset(time, TimeSpan.Zero) : null;
    }

    /// <summary>Reads the date of a feed (RFC 822), as UTC; the name of the day is not looked at.</summary>
    public static DateTimeOffset? PubDate(string date)
    {
        var text = date[(date.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim();
        text = WithOffset(text);
        var isDate = DateTimeOffset.TryParseExact(
            text,
            Rfc822,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        );
        return isDate && IsPlausible(time.DateTime) ? time.ToUniversalTime() : null;
    }

    private static string WithOffset(string text)
    {
        var space = text.LastIndexOf(' ');
        return space < 0
            ? text
            : text[(space + 1)..].ToUpperInvariant() switch
            {
                "GMT" or "UT" or "UTC" or "Z" => $"{text[..space]} +00:00",
                "EDT" => $"{text[..space]} -04:00",
                "EST" or "CDT" => $"{text[..space]} -05:00",
                "CST" or "MDT" => $"{text[..space]} -06:00",
                "MST" or "PDT" => $"{text[..space]} -07:00",
                "PST" => $"{text[..space]} -08:00",
                ['+' or '-', _, _, _, _] => text.Insert(text.Length - 2, ":"),
                _ => text,
            };
    }

    /// <summary>Keeps away from the ends of the calendar, where an offset would not fit.</summary>
    private static bool IsPlausible(DateTime time) => time.Year is > 1 and < 9999;
}
