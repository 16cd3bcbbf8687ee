using System.Globalization;

namespace Convoke.Protocols.WordPress;

/// <summary>Reads the dates of an export. A date that is none (all noughts, a day that does not exist) is null.</summary>
public static class WordPressDates
{
    private static readonly string[] Rfc822 = ["d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yy H:m:s zzz"];

    /// <summary>
    /// The moment an item or comment carries: its UTC date, else the date of the feed, else its local date, taken to be
    /// <paramref name="offset"/> away from UTC (an export does not say how far).
    /// </summary>
    public static DateTimeOffset? Instant(string gmt, string pubDate, string local, TimeSpan offset = default) =>
        Written(gmt, TimeSpan.Zero) ?? PubDate(pubDate) ?? Written(local, offset);

    /// <summary>Reads <c>yyyy-MM-dd HH:mm:ss</c> at an offset, as UTC.</summary>
    public static DateTimeOffset? Written(string date, TimeSpan offset)
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
        return IsPlausible(time) ? new DateTimeOffset(time, offset).ToUniversalTime() : null;
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

    /// <summary>How far the old site's clock was from UTC, from a pair of dates of one item.</summary>
    public static TimeSpan? Offset(string local, string gmt)
    {
        if (Written(local, TimeSpan.Zero) is not { } here || Written(gmt, TimeSpan.Zero) is not { } there)
            return null;
        var offset = here - there;
        return offset.Duration() <= TimeSpan.FromHours(14) && offset.Seconds == 0 ? offset : null;
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
