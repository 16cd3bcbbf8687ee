using System.Globalization;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace Convoke.Web.Hosting.KeptPages;

/// <summary>A form in which the bytes of an answer travel (RFC 9110, 8.4).</summary>
internal enum Coding
{
    Identity,
    Gzip,
    Brotli,
}

internal static class Codings
{
    /// <summary>The shortest form that the reader takes (RFC 9110, 12.5.3); an explicit preference goes first.</summary>
    public static Coding Preferred(StringValues acceptEncoding)
    {
        double? brotli = null,
            gzip = null,
            any = null;
        foreach (var header in acceptEncoding)
        {
            foreach (var range in header.AsSpan().Split(','))
            {
                var name = Weighed(header.AsSpan()[range], out var weight);
                if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
                    brotli = weight;
                else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase))
                    gzip = weight;
                else if (name is "*")
                    any = weight;
            }
        }
        var (b, g) = (brotli ?? any ?? 0, gzip ?? any ?? 0);
        return b > 0 && b >= g ? Coding.Brotli
            : g > 0 ? Coding.Gzip
            : Coding.Identity;
    }

    public static byte[] Gzip(ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream(plain.Length / 3);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(plain);
        return packed.ToArray();
    }

    public static byte[] Brotli(ReadOnlySpan<byte> plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var length, quality: 5, window: 18)
            ? packed[..length]
            : throw new InvalidOperationException("The brotli bound was too small.");
    }

    private static ReadOnlySpan<char> Weighed(ReadOnlySpan<char> part, out double weight)
    {
        weight = 1;
        var end = part.IndexOf(';');
        if (end < 0)
            return part.Trim();
        var quality = part[(end + 1)..].Trim();
        if (quality.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            _ = double.TryParse(quality[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight);
        return part[..end].Trim();
    }
}
