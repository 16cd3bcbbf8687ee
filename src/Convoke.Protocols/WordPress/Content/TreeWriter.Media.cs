using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Convoke.Protocols.Xml;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>Pictures that are here are shown; any other, and every film and frame, is a plain link.</summary>
internal sealed partial class TreeWriter
{
    [GeneratedRegex("(?:^|\\s)wp-image-(?<id>[0-9]{1,15})(?:\\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex ImageClass();

    [GeneratedRegex(
        @"background(?:-image)?\s*:[^;]*url\(\s*['""]?(?<address>[^'"")\s]+)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex BackgroundImage();

    private string Picture(IElement img) => Shown(img, "") ?? Missing(PictureOf(img, ""));

    private string? Shown(IElement img, string caption)
    {
        var picture = PictureOf(img, caption);
        if (IsSmiley(img) || IsBeacon(img))
            return IsSmiley(img) ? Markup.Encode(picture.Alternative) : "";
        if (picture.Address.Length == 0 || options.LocalPicture(picture) is not { } address)
            return null;
        var size = string.Concat(
            new[] { "width", "height" }
                .Where(name => IsNumber(img.GetAttribute(name)))
                .Select(name => $" {name}=\"{img.GetAttribute(name)}\"")
        );
        return $"<img src=\"{Markup.Encode(address)}\" alt=\"{Markup.Encode(picture.Alternative)}\"{size}>";
    }

    private static string Missing(WordPressPicture picture)
    {
        var words = picture.Alternative.Length > 0 ? picture.Alternative : FileName(picture.Address);
        return picture.Address.Length == 0 ? Markup.Encode(picture.Alternative) : Link(picture.Address, words);
    }

    /// <summary>A picture in a link: one link to the picture when that is where it led, else two.</summary>
    private string LinkedPicture(IElement link, IElement img)
    {
        var picture = PictureOf(img, "");
        var href = Href(link);
        var isToPicture = href is null || LeadsToPicture(link, href, picture);
        if (Shown(img, "") is { } shown)
            return isToPicture || shown.Length == 0 ? shown : $"<a href=\"{Markup.Encode(href!)}\">{shown}</a>";
        if (picture.Address.Length == 0)
            return href is null ? Missing(picture) : Link(href, picture.Alternative);

        var words = picture.Alternative.Length > 0 ? picture.Alternative : FileName(picture.Address);
        if (isToPicture)
            return Link(href is not null && Markup.IsPictureFile(href) ? href : picture.Address, words);
        return $"{Link(href!, words)} ({Link(picture.Address, FileName(picture.Address))})";
    }

    /// <summary>To its file in full size, or to the page WordPress makes for every attachment, named after the file.</summary>
    private static bool LeadsToPicture(IElement link, string href, WordPressPicture picture) =>
        Markup.IsPictureFile(href)
        || href.Contains("attachment_id=", StringComparison.Ordinal)
        || link.GetAttribute("rel")?.Contains("attachment", StringComparison.Ordinal) == true
        || FileName(href) == Path.GetFileNameWithoutExtension(FileName(picture.FullAddress));

    private WordPressPicture PictureOf(IElement img, string caption)
    {
        var alternative = Markup.OneSpaced(img.GetAttribute("alt") ?? "").Trim();
        var address = Markup
            .Sources.Select(img.GetAttribute)
            .FirstOrDefault(text =>
                !string.IsNullOrWhiteSpace(text) && !text.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            );
        var id = ImageClass().Match(img.ClassName ?? "") is { Success: true } match
            ? match.Groups["id"].Value
            : img.GetAttribute("data-id") ?? img.GetAttribute("data-attachment-id");
        _ = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return new WordPressPicture(Absolute(address ?? "") ?? "", alternative, caption, number);
    }

    /// <summary>The address of a file as http or https; null for anything else.</summary>
    private string? Absolute(string address)
    {
        var text = address.Trim();
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = "https:" + text;
        var isRead = options.Base is null
            ? Uri.TryCreate(text, UriKind.Absolute, out var uri)
            : Uri.TryCreate(options.Base, text, out uri);
        return isRead && text.Length > 0 && uri!.IsWeb() ? uri!.AbsoluteUri : null;
    }

    private string Embedded(IElement element)
    {
        var address = Absolute(Markup.EmbeddedAddress(element));
        if (address is null)
            return "";
        address = Markup.Watchable(address);
        var title = Markup.OneSpaced(element.GetAttribute("title") ?? element.GetAttribute("aria-label") ?? "").Trim();
        var name = element.LocalName is "video" or "audio" ? FileName(address) : address;
        return Link(address, title.Length > 0 ? title : name);
    }

    private string Background(IElement element) =>
        BackgroundImage().Match(element.GetAttribute("style") ?? "") is { Success: true } match
        && Absolute(match.Groups["address"].Value) is { } address
            ? $"<p>{Behind(new WordPressPicture(address))}</p>\n"
            : "";

    private string Behind(WordPressPicture picture) =>
        options.LocalPicture(picture) is { } here ? $"<img src=\"{Markup.Encode(here)}\" alt=\"\">" : Missing(picture);

    private static string Link(string address, string words) =>
        $"<a href=\"{Markup.Encode(address)}\">{Markup.Text(words)}</a>";

    private static string FileName(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') : address;
        var name = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]).Trim();
        return name.Length > 0 ? name : uri?.Host ?? address;
    }

    private static bool IsNumber(string? text) => text is { Length: > 0 and < 6 } && text.All(char.IsAsciiDigit);

    private static bool IsSmiley(IElement img) => Walk.HasClass(img, "emoji") || Walk.HasClass(img, "wp-smiley");

    /// <summary>A picture of one point counts readers.</summary>
    private static bool IsBeacon(IElement img) =>
        img.GetAttribute("width") is "0" or "1" && img.GetAttribute("height") is "0" or "1";
}
