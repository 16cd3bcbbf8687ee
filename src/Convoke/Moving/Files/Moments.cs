using System.Globalization;
using System.Text.RegularExpressions;
using Convoke.Assemblies;

namespace Convoke.Moving.Files;

/// <summary>
/// Reads dates of files: with an offset as they are, else by the clocks of the assembly. Where a day is given to count
/// from, "-45d 09:00" is 45 days before it: the sample is always of today.
/// </summary>
public sealed partial class Moments(AssemblyZone zone, DateTimeOffset? countedFrom = null)
{
    private static readonly string[] Walls =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-ddTHH:mm:ss",
    ];
    private static readonly string[] Instants =
    [
        "yyyy-MM-ddTHH:mmzzz",
        "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-dd HH:mm zzz",
        "yyyy-MM-dd HH:mm:ss zzz",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Null when the text is no date, or one that nobody means.</summary>
    public DateTimeOffset? Read(string text) => Parse(text) is { Year: > 1900 and < 2500 } moment ? moment : null;

    private DateTimeOffset? Parse(string text)
    {
        if (countedFrom is { } day && Counted().Match(text) is { Success: true } counted)
            return zone.At(
                zone.Local(day).Date.AddDays(Number(counted.Groups["days"])) + TimeOfDay(counted.Groups["time"].Value)
            );
        if (DateTime.TryParseExact(text, Walls, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            return wall.Year is > 1 and < 9999 ? zone.At(wall) : null; // in year 9999 the moment may lie beyond all time
        return DateTimeOffset.TryParseExact(
            text.Replace("Z", "+00:00", StringComparison.Ordinal),
            Instants,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;
    }

    /// <summary>The date of a source, which is kept as its author wrote it; a counted one becomes a day.</summary>
    public string Day(string text) =>
        countedFrom is not null && Counted().IsMatch(text) && Read(text) is { } moment
            ? zone.Local(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static TimeSpan TimeOfDay(string text) =>
        text.Length == 0 ? TimeSpan.Zero : TimeSpan.ParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<days>[+-][0-9]{1,4})d( (?<time>[0-9]{2}:[0-9]{2}))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Counted();
}
