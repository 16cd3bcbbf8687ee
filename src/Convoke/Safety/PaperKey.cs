using System.Security.Cryptography;
using System.Text;

namespace Convoke.Safety;

/// <summary>
/// A key as it is printed for a safe and kept in its file: kind, key and checksum as 14 groups of 4 letters, in an
/// alphabet without I, L, O and U. Read back forgivingly: case, spaces and dashes do not matter, O is 0, I and L are 1.
/// </summary>
public static class PaperKey
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Bytes = 35;
    private const int Letters = 56;
    private const int Checksum = 2;

    public static string Write(SecretKey key)
    {
        byte[] body = [(byte)key.Kind, .. key.Secret];
        byte[] whole = [.. body, .. ChecksumOf(body)];
        return string.Join('-', Encode(whole).Chunk(4).Select(group => new string(group)));
    }

    /// <summary>The key that was printed, or null when a letter is wrong or missing.</summary>
    public static SecretKey? Read(string printed, DateTimeOffset madeAt)
    {
        var letters = printed.Where(letter => letter != '-' && !char.IsWhiteSpace(letter)).Select(ValueOf).ToArray();
        if (letters.Length != Letters || letters.Contains(-1))
            return null;

        var whole = Decode(letters);
        byte[] body = [.. whole.AsSpan(..^Checksum)];
        return ChecksumOf(body).AsSpan().SequenceEqual(whole.AsSpan(^Checksum..)) && Enum.IsDefined((KeyKind)body[0])
            ? SecretKey.Of((KeyKind)body[0], [.. body.AsSpan(1)], madeAt)
            : null;
    }

    private static byte[] ChecksumOf(byte[] body) => [.. SHA256.HashData(body).AsSpan(..Checksum)];

    private static int ValueOf(char letter) =>
        char.ToUpperInvariant(letter) switch
        {
            'O' => 0,
            'I' or 'L' => 1,
            var other => Alphabet.IndexOf(other, StringComparison.Ordinal),
        };

    private static string Encode(byte[] whole)
    {
        var letters = new StringBuilder(Letters);
        for (var bit = 0; bit < whole.Length * 8; bit += 5)
            letters.Append(Alphabet[FiveBits(whole, bit)]);
        return letters.ToString();
    }

    private static int FiveBits(byte[] whole, int bit)
    {
        var pair = (whole[bit / 8] << 8) | (bit / 8 + 1 < whole.Length ? whole[bit / 8 + 1] : 0);
        return (pair >> (11 - bit % 8)) & 31;
    }

    private static byte[] Decode(int[] letters)
    {
        var whole = new byte[Bytes];
        for (var bit = 0; bit < Bytes * 8; bit++)
            if ((letters[bit / 5] >> (4 - bit % 5) & 1) == 1)
                whole[bit / 8] |= (byte)(128 >> (bit % 8));
        return whole;
    }
}
