using System.Globalization;
using System.Security.Cryptography;

namespace Convoke.Safety;

/// <summary>How passwords and passphrases are kept: as a slow one-way hash with its own salt (PBKDF2, SHA-512).</summary>
public static class SlowHash
{
    private const int Rounds = 210_000;
    private const int Length = 32;
    private const string Form = "pbkdf2-sha512";

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Join(
            '$',
            Form,
            Rounds.ToString(CultureInfo.InvariantCulture),
            Convert.ToBase64String(salt),
            Convert.ToBase64String(Derive(password, salt, Rounds))
        );
    }

    /// <summary>
    /// Strangers order these, and each takes a processor for a while: half of them at most are busy with it at once, the rest serve.
    /// </summary>
    private static readonly SemaphoreSlim Room = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>As <see cref="Matches"/>, for what strangers ask: waits its turn without holding a thread.</summary>
    public static async Task<bool> MatchesAsync(string hash, string password, CancellationToken stop)
    {
        await Room.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Matches(hash, password), stop);
        }
        finally
        {
            Room.Release();
        }
    }

    public static bool Matches(string hash, string password)
    {
        var parts = hash.Split('$');
        if (
            parts is not [Form, _, _, _]
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
        )
            return false;
        var derived = Derive(password, Convert.FromBase64String(parts[2]), rounds);
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(parts[3]));
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, Length);
}
