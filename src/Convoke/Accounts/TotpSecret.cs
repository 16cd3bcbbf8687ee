using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Convoke.Accounts;

/// <summary>The secret an app makes its codes from (RFC 6238 with SHA-1, six digits, thirty seconds: what every app can).</summary>
public sealed class TotpSecret
{
    private const int Size = 20;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const int Seconds = 30;
    private readonly byte[] bytes;

    private TotpSecret(byte[] bytes) => this.bytes = bytes;

    public static TotpSecret New() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>Null for what is not one of ours.</summary>
    public static TotpSecret? Read(string? text) =>
        Base32.Read(text ?? "") is { Length: Size } bytes ? new TotpSecret(bytes) : null;

    /// <summary>The step of time whose code this is: now, or the one before or after, since clocks differ; null for none.</summary>
    public long? StepOf(string code, DateTimeOffset now)
    {
        var typed = string.Concat(code.Where(char.IsDigit).Select(digit => (int)char.GetNumericValue(digit)));
        var step = StepAt(now);
        return Enumerable
            .Range(-1, 3)
            .Select(near => step + near)
            .Where(near => typed == CodeOf(near))
            .Cast<long?>()
            .FirstOrDefault();
    }

    public string CodeAt(DateTimeOffset now) => CodeOf(StepAt(now));

    /// <summary>What a QR picture tells the app.</summary>
    public string ToAddress(string issuer, string owner) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(owner)}?secret={this}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>To be typed where no picture can be taken.</summary>
    public override string ToString() => Base32.Write(bytes);

    private static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    // RFC 4226, 5.3.
    private string CodeOf(long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // the standard's own; what it needs of SHA-1 still holds
        HMACSHA1.HashData(bytes, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % Modulus).ToString($"D{Digits}", System.Globalization.CultureInfo.InvariantCulture);
    }
}
