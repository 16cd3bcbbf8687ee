using System.Buffers.Binary;
using System.Text;
using Convoke.Media;
using Xunit;

namespace Convoke.Core.Tests.Media;

public sealed class PictureFormatTests
{
    private const string Secret = "GPS 48.2082 16.3738";

    [Fact]
    public void A_chunk_of_less_than_nothing_is_no_webp()
    {
        byte[] endless = [.. "RIFF\0\0\0\0WEBPABCD"u8, 0xF8, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0];

        Assert.Null(PictureFormat.Read(endless));
    }

    [Fact]
    public void What_a_camera_wrote_beside_the_picture_is_left_out_of_a_jpeg()
    {
        byte[] jpeg =
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, "JFIF\0"),
            .. Segment(0xE1, "Exif\0\0" + Secret),
            .. Segment(0xFE, Secret),
            .. Segment(0xC0, "\b\0\u0010\0\u0020\u0001"),
            .. Segment(0xDA, "x"),
            1,
            2,
            3,
            0xFF,
            0xD9,
        ];

        var picture = PictureFormat.Read(jpeg)!;

        Assert.Equal((32, 16), (picture.Width, picture.Height));
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3, 0xFF, 0xD9], picture.Bytes[^5..]);
    }

    [Fact]
    public void Nothing_beside_the_picture_is_left_in_a_jpeg_wherever_it_stands()
    {
        byte[] scan = [1, 0xFF, 0, 2, 0xFF, 0xD3, 3];
        byte[] jfif = Segment(0xE0, "JFIF\0\u0001\u0002\u0001\0H\0H\u0001\u0001" + "rgb");
        byte[] adobe = Segment(0xEE, "Adobe\0d\0\0\0\0\u0001");
        byte[] table = Segment(0xDB, "table");
        byte[] frame = Segment(0xC2, "\b\0\u0010\0\u0020\u0001");
        byte[] jpeg =
        [
            0xFF,
            0xD8,
            .. jfif,
            .. Segment(0xE0, "JFXX\0" + Secret),
            .. Segment(0xE1, "Exif\0\0" + Secret),
            .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + Secret),
            .. Segment(0xE2, "ICC_PROFILE\0" + Secret),
            .. Segment(0xE2, "MPF\0" + Secret),
            .. Segment(0xED, "Photoshop 3.0\0" + Secret),
            .. Segment(0xEE, Secret),
            .. Segment(0xF7, Secret),
            .. adobe,
            .. table,
            .. frame,
            .. Segment(0xDA, "x"),
            .. scan,
            .. Segment(0xE1, Secret),
            .. Segment(0xFE, Secret),
            0xFF,
            .. Segment(0xDA, "y"),
            .. scan,
            0xFF,
            0xD9,
            .. Encoding.Latin1.GetBytes(Secret),
            0xFF,
            0xD8,
            .. Segment(0xE1, "Exif\0\0" + Secret),
        ];

        var picture = PictureFormat.Read(jpeg)!;

        Assert.Equal(
            [
                0xFF,
                0xD8,
                .. Segment(0xE0, "JFIF\0\u0001\u0002\u0001\0H\0H\0\0"),
                .. adobe,
                .. table,
                .. frame,
                .. Segment(0xDA, "x"),
                .. scan,
                .. Segment(0xDA, "y"),
                .. scan,
                0xFF,
                0xD9,
            ],
            picture.Bytes
        );
    }

    [Fact]
    public void Texts_are_left_out_of_a_png()
    {
        byte[] png =
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]),
            .. Chunk("tEXt", Encoding.ASCII.GetBytes(Secret)),
            .. Chunk("eXIf", Encoding.ASCII.GetBytes(Secret)),
            .. Chunk("IDAT", [7]),
            .. Chunk("IEND", []),
        ];

        var picture = PictureFormat.Read(png)!;

        Assert.Equal((3, 2), (picture.Width, picture.Height));
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_is_left_out_of_a_webp()
    {
        byte[] body =
        [
            .. "WEBP"u8,
            .. Riff("VP8X", [0b0010_1100, 0, 0, 0, 9, 0, 0, 4, 0, 0]),
            .. Riff("EXIF", Encoding.ASCII.GetBytes(Secret)),
            .. Riff("MINE", Encoding.ASCII.GetBytes(Secret)),
            .. Riff("VP8L", [0x2F, 9, 0, 1, 0]),
        ];
        byte[] webp = [.. "RIFF"u8, .. Little(body.Length), .. body];

        var picture = PictureFormat.Read(webp)!;

        Assert.Equal((10, 5), (picture.Width, picture.Height));
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(picture.Bytes), StringComparison.Ordinal);
        Assert.Equal(picture.Bytes.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(picture.Bytes.AsSpan(4)));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public void Anything_else_is_no_picture(string content) =>
        Assert.Null(PictureFormat.Read(Encoding.ASCII.GetBytes(content)));

    [Fact]
    public void A_file_that_ends_anywhere_is_refused_or_read_but_never_fails()
    {
        byte[] png =
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]),
            .. Chunk("IEND", []),
        ];

        for (var length = 0; length < png.Length; length++)
            Assert.Null(PictureFormat.Read(png[..length]));
    }

    private static byte[] Segment(byte marker, string content)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        return [0xFF, marker, (byte)((bytes.Length + 2) >> 8), (byte)(bytes.Length + 2), .. bytes];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }

    private static byte[] Riff(string name, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(name), .. Little(content.Length), .. content, .. new byte[content.Length & 1]];

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
