using System.Globalization;
using System.Security.Cryptography;

namespace Convoke.Safety;

/// <summary>
/// Lets whoever holds one do one thing to one row until a moment: an HMAC over purpose, row and moment, so that none is stored.
/// </summary>
public sealed class Tickets(Vault vault, TimeProvider clock)
{
    private const int Length = 16;

    public string Issue(string purpose, string row, DateTimeOffset until)
    {
        var moment = until.ToUnixTimeSeconds().ToString("x", CultureInfo.InvariantCulture);
        return $"{moment}-{Convert.ToHexStringLower(Sign(purpose, row, moment))}";
    }

    /// <summary>The moment until which it lasts, or lasted; null for what is not one of ours for this.</summary>
    public DateTimeOffset? Read(string purpose, string row, string? ticket) =>
        ticket?.Split('-') is [{ Length: > 0 and <= 9 } moment, { Length: 2 * Length } hex]
        && long.TryParse(moment, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seconds)
        && hex.All(char.IsAsciiHexDigitLower)
        && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hex), Sign(purpose, row, moment))
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    public bool Opens(string purpose, string row, string? ticket) => clock.GetUtcNow() < Read(purpose, row, ticket);

    private ReadOnlySpan<byte> Sign(string purpose, string row, string moment) =>
        vault.BlindIndex($"ticket {purpose}", $"{moment} {row}").AsSpan(0, Length);
}
