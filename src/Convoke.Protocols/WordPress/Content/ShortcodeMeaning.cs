using System.Net;
using System.Text.RegularExpressions;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>What the shortcodes of WordPress itself and of wide-spread plug-ins become.</summary>
internal sealed partial class ShortcodeMeaning(WordPressHtmlOptions options, Action<string> warn)
{
    private static readonly string[] Captions = ["caption", "wp_caption"];
    private static readonly string[] Films =
    [
        "audio",
        "video",
        "playlist",
        "embed",
        "youtube",
        "vimeo",
        "wpvideo",
        "videopress",
    ];
    private static readonly string[] Codes = ["code", "sourcecode"];
    private static readonly string[] Links = ["url", "button", "link"];

    /// <summary>Those of plug-ins that stand alone without saying more; what they showed cannot come along.</summary>
    private static readonly HashSet<string> Known = new(
        [
            .. Captions,
            .. Films,
            "gallery",
            .. "contact-form contact-form-7 gravityform wpforms ninja-forms contact-field formidable newsletter mailpoet".Split(
                ' '
            ),
            .. "toc sitemap archives searchform polldaddy poll sharethis addtoany jetpack-related-posts slideshow".Split(
                ' '
            ),
        ],
        StringComparer.Ordinal
    );

    private static readonly string[] Files = "src mp3 m4a ogg wav wma mp4 m4v webm ogv flv url file href link".Split(
        ' '
    );

    [GeneratedRegex(
        "^\\s*(?<picture>(?:<a\\s[^>]*>\\s*)?<img\\s[^>]*>(?:\\s*</a>)?)(?<text>.*)$",
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex CaptionParts();

    [GeneratedRegex("^[A-Za-z0-9_-]{6,20}$", RegexOptions.NonBacktracking)]
    private static partial Regex FilmId();

    public static bool IsKnown(string name) => Known.Contains(name);

    public static bool IsCode(string name) => Codes.Contains(name);

    public static bool WantsInside(ShortcodeTag tag) =>
        Captions.Contains(tag.Name) || Films.Contains(tag.Name) || Links.Contains(tag.Name);

    /// <summary>A tag that encloses something; what is not known leaves what it encloses.</summary>
    public static string Around(ShortcodeTag tag, string inside)
    {
        if (Captions.Contains(tag.Name))
            return Caption(tag, inside);
        var address = Address(tag, inside);
        if (Links.Contains(tag.Name) && address is not null)
            return $"<a href=\"{WebUtility.HtmlEncode(address)}\">{inside}</a>";
        return Films.Contains(tag.Name) && address is not null ? Line(address, IsFile(tag)) : inside;
    }

    /// <summary>A tag that stands alone.</summary>
    public string Alone(ShortcodeTag tag)
    {
        if (tag.Name == "gallery")
            return Gallery(tag);
        if (tag.Name == "playlist")
            return string.Concat(
                tag.Numbers("ids").Select(Attached).OfType<WordPressPicture>().Select(file => Line(file.Address, true))
            );
        if (Captions.Contains(tag.Name))
            return WebUtility.HtmlEncode(tag["caption"]);
        if (Address(tag, "") is { } address)
            return Line(address, IsFile(tag));
        warn($"The shortcode [{tag.Name}] was left out.");
        return "";
    }

    /// <summary>Source code; nothing in it is markup.</summary>
    public static string Code(string inside)
    {
        var text = inside.Trim('\r', '\n');
        var isMarkup = text.Contains('<', StringComparison.Ordinal);
        return $"\n\n<pre><code>{(isMarkup ? WebUtility.HtmlEncode(text) : text)}</code></pre>\n\n";
    }

    /// <summary>A picture with its caption, which stands in the tag in old posts and behind the picture in newer ones.</summary>
    private static string Caption(ShortcodeTag tag, string inside)
    {
        var parts = CaptionParts().Match(inside);
        if (!parts.Success)
            return inside;
        var text = parts.Groups["text"].Value.Trim();
        var caption = text.Length > 0 ? text : tag["caption"];
        return $"\n\n<figure>{parts.Groups["picture"].Value}<figcaption>{caption}</figcaption></figure>\n\n";
    }

    private string Gallery(ShortcodeTag tag)
    {
        var ids = tag.Numbers("ids").Concat(tag.Numbers("include")).ToList();
        var hidden = tag.Numbers("exclude").ToHashSet();
        var pictures =
            ids.Count > 0
                ? ids.Select(Attached).OfType<WordPressPicture>()
                : options.OwnPictures.Where(one => !hidden.Contains(one.AttachmentId));
        return $"\n\n<figure class=\"gallery\">{string.Concat(pictures.Select(Figure))}</figure>\n\n";
    }

    private WordPressPicture? Attached(long id)
    {
        var picture = options.Attachment(id);
        if (picture is null)
            warn($"The attachment {id} that the text shows is not in the file.");
        return picture;
    }

    private static string Figure(WordPressPicture picture) =>
        $"<figure><img src=\"{WebUtility.HtmlEncode(picture.Address)}\" alt=\"{WebUtility.HtmlEncode(picture.Alternative)}\" data-id=\"{picture.AttachmentId}\">"
        + $"<figcaption>{picture.Caption}</figcaption></figure>";

    private static string? Address(ShortcodeTag tag, string inside)
    {
        var said = Files
            .Select(key => tag[key])
            .Concat(tag.Positional)
            .Append(tag["id"])
            .Append(inside.Trim())
            .Where(text => text.Length > 0)
            .ToList();
        var address = said.Find(IsWeb);
        if (address is not null || tag.Name is not ("youtube" or "vimeo"))
            return address;
        var id = said.Find(text => FilmId().IsMatch(text));
        return id is null ? null
            : tag.Name == "vimeo" ? $"https://vimeo.com/{id}"
            : $"https://www.youtube.com/watch?v={id}";
    }

    private static bool IsWeb(string text) =>
        (
            text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        ) && !text.AsSpan().ContainsAny(" \n<>\"");

    private static bool IsFile(ShortcodeTag tag) => tag.Name is "audio" or "video";

    private static string Line(string address, bool isFile)
    {
        var words = isFile ? Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]) : address;
        return $"\n\n<a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(words)}</a>\n\n";
    }
}
