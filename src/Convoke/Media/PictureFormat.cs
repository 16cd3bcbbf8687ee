using System.Buffers.Binary;

namespace Convoke.Media;

/// <summary>
/// Pictures as they may be kept: JPEG, PNG or WebP without what cameras and programs write beside the picture (place,
/// device, names). Pixels are left as they are; only the parts of the file that hold metadata are left out.
/// </summary>
public static partial class PictureFormat
{
    public const int MostBytes = 8 * 1024 * 1024;
    public const long MostPixels = 40_000_000;

    /// <summary>Null when the bytes are no picture of these kinds, or a broken one.</summary>
    public static CleanPicture? Read(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xD8, 0xFF, ..] => Jpeg.Read(bytes),
                [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] => Png.Read(bytes),
                [
                    (byte)'R',
                    (byte)'I',
                    (byte)'F',
                    (byte)'F',
                    _,
                    _,
                    _,
                    _,
                    (byte)'W',
                    (byte)'E',
                    (byte)'B',
                    (byte)'P',
                    ..,
                ] => WebP.Read(bytes),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null; // the file ends in the middle of a part
        }
    }

    /// <summary>PNG specification, third edition: of the ancillary chunks only those that concern colour are kept.</summary>
    private static class Png
    {
        private static readonly HashSet<string> Kept =
        [
            "IHDR",
            "PLTE",
            "IDAT",
            "IEND",
            "tRNS",
            "gAMA",
            "cHRM",
            "sRGB",
            "sBIT",
        ];

        public static CleanPicture? Read(byte[] bytes)
        {
            using var clean = new MemoryStream(bytes.Length);
            clean.Write(bytes.AsSpan(0, 8));
            var (width, height) = (
                BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)),
                BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))
            );
            for (var at = 8; at < bytes.Length; )
            {
                var chunk = bytes.AsSpan(at, 12 + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at)));
                var name = System.Text.Encoding.ASCII.GetString(chunk[4..8]);
                if (Kept.Contains(name))
                    clean.Write(chunk);
                if (name == "IEND")
                    return width > 0 && height > 0 ? new("image/png", "png", width, height, clean.ToArray()) : null;
                at += chunk.Length;
            }
            return null;
        }
    }

    /// <summary>RFC 9649: only the chunks of the picture stay; EXIF, XMP and ICCP go, the flags that announce them, and what is not known.</summary>
    private static class WebP
    {
        private const byte MetadataFlags = 0b0010_1100;

        public static CleanPicture? Read(byte[] bytes)
        {
            using var clean = new MemoryStream(bytes.Length);
            clean.Write(bytes.AsSpan(0, 12));
            var (width, height) = (0, 0);
            for (var at = 12; at + 8 <= bytes.Length; )
            {
                var name = System.Text.Encoding.ASCII.GetString(bytes.AsSpan(at, 4));
                var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4));
                if (length < 0 || length > bytes.Length)
                    return null;
                var chunk = bytes.AsSpan(at, Math.Min(8 + length + (length & 1), bytes.Length - at)).ToArray();
                if (Size(name, chunk) is { } size)
                    (width, height) = width > 0 ? (width, height) : size;
                if (name == "VP8X")
                    chunk[8] &= unchecked((byte)~MetadataFlags);
                if (name is "VP8X" or "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ANMF")
                    clean.Write(chunk);
                at += chunk.Length;
            }
            var file = clean.ToArray();
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
            return width > 0 && height > 0 ? new("image/webp", "webp", width, height, file) : null;
        }

        private static (int, int)? Size(string name, byte[] chunk) =>
            name switch
            {
                "VP8X" => (1 + Read24(chunk, 12), 1 + Read24(chunk, 15)),
                "VP8 " => (
                    BinaryPrimitives.ReadUInt16LittleEndian(chunk.AsSpan(14)) & 0x3FFF,
                    BinaryPrimitives.ReadUInt16LittleEndian(chunk.AsSpan(16)) & 0x3FFF
                ),
                "VP8L" => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(9))),
                _ => null,
            };

        private static (int, int) Lossless(uint bits) => (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

        private static int Read24(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
    }
}

/// <summary>A picture without metadata; sizes in pixels.</summary>
public sealed record CleanPicture(string MediaType, string Extension, int Width, int Height, byte[] Bytes);
