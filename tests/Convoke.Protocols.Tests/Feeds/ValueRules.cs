using System.Globalization;
using System.Text.RegularExpressions;

namespace Convoke.Protocols.Tests.Feeds;

/// <summary>Single values: dates, addresses, media types, plain text.</summary>
internal static partial class ValueRules
{
    [GeneratedRegex(
        @"^[A-Za-z][A-Za-z0-9+.\-]*:[0-9A-Za-z;/?:@&=+$.\-_!~*'()%,#\[\]]+$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AbsoluteAddress { get; }

    [GeneratedRegex(
        @"^[^\s()<>,;:\\""/\[\]?=]+/[^\s()<>,;:\\""/\[\]?=]+$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MediaType { get; }

    [GeneratedRegex(
        @"^tag:([a-z0-9\-._]+@)?[a-z0-9.\-]+,\d{4}(-\d{2}(-\d{2})?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TagUri { get; }

    [GeneratedRegex(
        @"</(a|abbr|b|blockquote|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|q|s|script|span|strong|style|sub|sup|table|u|ul)>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EndTag { get; }

    [GeneratedRegex(@"&#?\w+|<[/a-zA-Z]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup { get; }

    public static bool IsAbsolute(string? address) => address is not null && AbsoluteAddress.IsMatch(address);

    public static bool IsMediaType(string type) => MediaType.IsMatch(type);

    /// <summary>An id that is a canonical http address, a tag (RFC 4151) or a URN of a UUID.</summary>
    public static bool IsId(string id) =>
        id.StartsWith("tag:", StringComparison.Ordinal) ? TagUri.IsMatch(id)
        : id.StartsWith("urn:uuid:", StringComparison.Ordinal) ? Guid.TryParseExact(id[9..], "D", out _)
        : Uri.TryCreate(id, UriKind.Absolute, out var url) && url.AbsoluteUri == id;

    public static bool HoldsEndTag(string text) => EndTag.IsMatch(text);

    public static bool LooksLikeMarkup(string text) => Markup.IsMatch(text);

    public static bool IsRfc3339(string? moment) =>
        DateTimeOffset.TryParseExact(
            moment,
            ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _
        );

    /// <summary>The day of the week has to be right as well.</summary>
    public static bool IsRfc822(string? moment) =>
        DateTimeOffset.TryParseExact(
            moment,
            "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _
        );
}
