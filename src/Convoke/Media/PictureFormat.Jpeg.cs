using System.Buffers.Binary;

namespace Convoke.Media;

public static partial class PictureFormat
{
    /// <summary>
    /// ITU T.81: what a decoder needs stays, up to the end of the image: tables, frames and scans, the first fields of JFIF and Adobe's
    /// colours. Other application segments (Exif, XMP, IPTC, ICC, MPF), comments and thumbnails go, between the scans too, and so does
    /// whatever follows the end: telephones put a second picture there, with its place.
    /// </summary>
    private static class Jpeg
    {
        private const byte EndOfImage = 0xD9;
        private const byte StartOfScan = 0xDA;
        private const int JfifFields = 16; // marker, length, name, version, density
        private const int AdobeLength = 16;

        public static CleanPicture? Read(byte[] bytes)
        {
            using var clean = new MemoryStream(bytes.Length);
            clean.Write([0xFF, 0xD8]);
            var (width, height, at, scans) = (0, 0, 2, 0);
            while (true)
            {
                while (bytes[at + 1] == 0xFF)
                    at++;
                if (bytes[at] != 0xFF)
                    return null;
                var marker = bytes[at + 1];
                if (marker == EndOfImage)
                    break;
                var segment = bytes.AsSpan(at, 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2)));
                if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
                    (height, width) = (
                        BinaryPrimitives.ReadUInt16BigEndian(segment[5..]),
                        BinaryPrimitives.ReadUInt16BigEndian(segment[7..])
                    );
                Write(marker, segment, clean);
                at += segment.Length;
                if (marker == StartOfScan)
                {
                    var end = EndOfScan(bytes, at);
                    clean.Write(bytes.AsSpan(at, end - at));
                    (at, scans) = (end, scans + 1);
                }
            }
            clean.Write([0xFF, EndOfImage]);
            return width > 0 && height > 0 && scans > 0
                ? new("image/jpeg", "jpg", width, height, clean.ToArray())
                : null;
        }

        private static void Write(byte marker, ReadOnlySpan<byte> segment, MemoryStream clean)
        {
            if (marker is (>= 0xC0 and <= 0xCF) or (>= StartOfScan and <= 0xDF))
                clean.Write(segment);
            else if (marker == 0xEE && segment.Length == AdobeLength && segment[4..].StartsWith("Adobe"u8))
                clean.Write(segment);
            else if (marker == 0xE0 && segment.Length > JfifFields && segment[4..].StartsWith("JFIF\0"u8))
                clean.Write([0xFF, 0xE0, 0, JfifFields, .. segment[4..JfifFields], 0, 0]); // a thumbnail of no size
        }

        /// <summary>Where the coded picture ends: at a marker that is neither a stuffed byte nor a restart (T.81, B.1.1.5 and B.2.1).</summary>
        private static int EndOfScan(byte[] bytes, int at)
        {
            while (bytes[at] != 0xFF || bytes[at + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7))
                at++;
            return at;
        }
    }
}
