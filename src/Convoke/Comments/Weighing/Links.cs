using System.Text.RegularExpressions;

namespace Convoke.Comments.Weighing;

/// <summary>What leads elsewhere.</summary>
internal static partial class Links
{
    public static List<string> In(string text) => [.. Address().Matches(text).Select(match => match.Value)];

    public static string Without(string text) => Address().Replace(text, " ");

    /// <summary>Tags of forums and HTML that make a link, whoever reads them.</summary>
    public static bool HasMarkup(string text) => Tags().IsMatch(text);

    /// <summary>A long number, a handle, or an address of mail to write to.</summary>
    public static int Contacts(string text) => Contact().Count(text);

    public static bool NamesPrice(string text) => Price().IsMatch(text);

    [GeneratedRegex(
        @"[$€£]\s?[0-9]|[0-9٠-٩]\s?([$€£%٪]|dollars|euros?\b|d[oó]lares|دولار|рубл)",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Price();

    [GeneratedRegex(
        @"(https?://|www\.)[^\s<>""')\]]+|\b[a-z0-9-]+\.(com|net|shop|xyz|top|click|online|site|info|biz|club|vip|bet|win|live|store|ru|cn|io)\b(/[^\s<>""')\]]*)?",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\[/?(url|link|b|img|color|size)[=\]]|</?(a|b|h1|img|font|strong)\b[^>]*>",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tags();

    [GeneratedRegex(
        @"(\+|\b00)?[0-9٠-٩][0-9٠-٩ ().-]{7,16}[0-9٠-٩]|(^|\s)@[A-Za-z0-9_]{4,}|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Contact();
}
