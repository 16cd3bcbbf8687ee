using System.Globalization;

namespace Convoke.Protocols.Xml;

/// <summary>Moments as wire formats write them, always in UTC.</summary>
public static class WireTime
{
    /// <summary>RFC 3339 §5.6, also a W3C date and time: <c>2025-03-14T09:00:00Z</c>, with milliseconds only when there are any.</summary>
    public static string Rfc3339(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>RFC 822 §5 with the four-digit year of RFC 1123: <c>Fri, 14 Mar 2025 09:00:00 GMT</c>.</summary>
    public static string Rfc822(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
}
