using System.Text;

namespace Convoke.Web.Tests.Moving;

/// <summary>Files that are no export, or one that means harm, and what the command says of them.</summary>
internal static class HostileFiles
{
    /// <summary>Just over what one value may have.</summary>
    private const int TooLong = (32 << 20) + 1;

    public static readonly IReadOnlyDictionary<string, string> Complaints = new Dictionary<string, string>
    {
        ["empty"] = "Line 1: The file is empty.",
        ["no XML"] = "Line 1: The file is not XML: it does not begin with “<”.",
        ["malformed"] = "Line 13: The XML is not well-formed: ",
        ["wrong root"] = "Line 2: The root element is “html”, not “rss”: this is not a WordPress export.",
        ["a feed"] = "Line 4: The feed names no WXR version: it is an RSS feed, not a WordPress export.",
        ["entity bomb"] = "Line 2: The file declares a document type (DTD), which no WordPress export does.",
        ["external entity"] = "Line 2: The file declares a document type (DTD), which no WordPress export does.",
        ["external DTD"] = "Line 2: The file declares a document type (DTD), which no WordPress export does.",
        ["cut off"] = "The file ends in the middle: it was cut off.",
        ["a huge line"] = "The value of “encoded” is longer than 32 MiB, which is the limit.",
    };

    /// <summary>Writes the file; an entity of it leads to <paramref name="elsewhere"/>.</summary>
    public static async Task WriteAsync(string name, Stream to, Uri elsewhere)
    {
        if (name == "a huge line")
            await HugeLineAsync(to);
        else
            await to.WriteAsync(Encoding.UTF8.GetBytes(Words(name, elsewhere)));
    }

    private static string Words(string name, Uri elsewhere) =>
        name switch
        {
            "empty" => "",
            "no XML" => "PK\u0003\u0004 rivers",
            "malformed" => Export.Head + "<item><title>A river</titel></item>" + Export.End,
            "wrong root" => "<?xml version=\"1.0\"?>\n<html><body>Rivers</body></html>",
            "a feed" => "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Rivers</title>\n"
                + "<link>https://old.example</link>\n<item><title>A river</title></item></channel></rss>",
            "entity bomb" => Typed(
                "<!ENTITY a \"rivers\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">",
                "&c;"
            ),
            "external entity" => Typed(
                $"<!ENTITY c SYSTEM \"{elsewhere}\"><!ENTITY f SYSTEM \"file:///etc/hostname\">",
                "&c;&f;"
            ),
            "external DTD" => $"<?xml version=\"1.0\"?>\n<!DOCTYPE rss SYSTEM \"{elsewhere}\">\n<rss/>",
            "cut off" => RiverBlog.Whole[..^2000],
            _ => throw new ArgumentException(name, nameof(name)),
        };

    private static string Typed(string entities, string use) =>
        $"<?xml version=\"1.0\"?>\n<!DOCTYPE rss [{entities}]>\n"
        + Export
            .Whole(Export.Item(1, "post", "river", "River"))
            .Split('\n', 2)[1]
            .Replace("River", use, StringComparison.Ordinal);

    /// <summary>After an item that is sound, one whose text is a single line without an end.</summary>
    private static async Task HugeLineAsync(Stream to)
    {
        var sound = Export.Item(1, "post", "river", "River");
        await to.WriteAsync(Encoding.UTF8.GetBytes(Export.Head + sound + "<item><content:encoded><![CDATA["));
        var filling = Encoding.UTF8.GetBytes(new string('a', 1 << 16));
        for (var written = 0; written < TooLong; written += filling.Length)
            await to.WriteAsync(filling);
        await to.WriteAsync(Encoding.UTF8.GetBytes("]]></content:encoded></item>" + Export.End));
    }
}
