using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>Small questions about pieces of markup.</summary>
internal static partial class Markup
{
    private const string Break = "<br>";

    /// <summary>Where plug-ins that load pictures late keep the address.</summary>
    public static readonly string[] LateSources = ["data-src", "data-lazy-src", "data-original", "data-orig-file"];

    public static readonly string[] Sources = ["src", .. LateSources];

    [GeneratedRegex(@"direction\s*:\s*rtl", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex RightToLeft();

    [GeneratedRegex(
        @"\.(?:jpe?g|png|gif|webp|avif|bmp|svg|tiff?)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex PictureFile();

    [GeneratedRegex(
        @"^https?://(?:www\.)?(?:youtube(?:-nocookie)?\.com/(?:embed|v)/|youtu\.be/)(?<id>[A-Za-z0-9_-]{6,20})",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex YouTube();

    [GeneratedRegex(
        "^https?://player\\.vimeo\\.com/video/(?<id>[0-9]{1,15})",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex Vimeo();

    /// <summary>Text as it stands between tags.</summary>
    public static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\u00A0", "&nbsp;", StringComparison.Ordinal);

    /// <summary>Text as it stands in the value of an attribute.</summary>
    public static string Encode(string text) => Text(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Without spaces and line breaks at the ends.</summary>
    public static string Trim(string html)
    {
        var text = html.AsSpan().TrimStart();
        while (text.StartsWith(Break))
            text = text[Break.Length..].TrimStart();
        return TrimBreaks(text.ToString());
    }

    /// <summary>Without spaces and line breaks at the end.</summary>
    public static string TrimBreaks(string html)
    {
        var text = html.AsSpan().TrimEnd();
        while (text.EndsWith(Break))
            text = text[..^Break.Length].TrimEnd();
        return text.Length == html.Length ? html : text.ToString();
    }

    /// <summary>One space, or one line feed, for every run of spaces.</summary>
    public static string OneSpaced(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                words.Append(c);
            else if (words.Length == 0 || words[^1] is not (' ' or '\n'))
                words.Append(c == '\n' ? '\n' : ' ');
            else if (c == '\n')
                words[^1] = '\n';
        }

        return words.ToString();
    }

    /// <summary>True when there is nothing to see and nothing to lead to.</summary>
    public static bool IsBlank(string html)
    {
        if (html.Contains("<img", StringComparison.Ordinal) || html.Contains(" id=\"", StringComparison.Ordinal))
            return false;
        var isTag = false;
        foreach (var c in html.Replace("&nbsp;", "", StringComparison.Ordinal))
        {
            isTag = c == '<' || (isTag && c != '>');
            if (!isTag && c != '>' && !IsSpace(c))
                return false;
        }

        return true;
    }

    public static bool HasLink(string html) => html.Contains("<a ", StringComparison.Ordinal);

    public static bool IsRightToLeft(string? style) => style is not null && RightToLeft().IsMatch(style);

    public static bool IsPictureFile(string address) => PictureFile().IsMatch(address.Split('?', '#')[0]);

    /// <summary>What an element would have shown.</summary>
    public static string EmbeddedAddress(IElement element) =>
        element.GetAttribute("src")
        ?? element.GetAttribute("data-src")
        ?? element.GetAttribute("data")
        ?? Inner(element, "source", "src")
        ?? Inner(element, "embed", "src")
        ?? Inner(element, "iframe", "src")
        ?? Walk.Below(element, "param").FirstOrDefault(IsMovie)?.GetAttribute("value")
        ?? "";

    private static string? Inner(IElement element, string name, string attribute) =>
        Walk.First(element, name)?.GetAttribute(attribute);

    private static bool IsMovie(IElement param) => param.GetAttribute("name") is "movie" or "src";

    /// <summary>The page of a film instead of the frame that is made for embedding it.</summary>
    public static string Watchable(string address) =>
        YouTube().Match(address) is { Success: true } film
            ? $"https://www.youtube.com/watch?v={film.Groups["id"].Value}"
        : Vimeo().Match(address) is { Success: true } other ? $"https://vimeo.com/{other.Groups["id"].Value}"
        : address;

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}
