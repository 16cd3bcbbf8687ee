using AngleSharp.Dom;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>Figures: a picture with its caption, a gallery, or anything else with a caption.</summary>
internal sealed partial class TreeWriter
{
    private string Figure(IElement figure)
    {
        var caption = figure.Children.FirstOrDefault(child => child.LocalName == "figcaption");
        var words = CaptionWords(caption);
        var pictures = Walk.Below(figure, "img").ToList();
        if (pictures.Count > 1 || IsGallery(figure))
            return Gallery(figure, pictures, words);
        if (pictures.Count == 1 && string.IsNullOrWhiteSpace(TextOutside(figure, caption)))
            return OnePicture(pictures[0], words);

        var inside = Flow(figure, wrap: true, node => node == caption);
        return words.Length == 0 ? inside : WithCaption(inside.Trim(), words);
    }

    private static string WithCaption(string inside, string words) =>
        inside.Length == 0 ? $"<p>{words}</p>" : $"<figure>{inside}<figcaption>{words}</figcaption></figure>";

    /// <summary>What is not here is its caption or alternative text with a plain link.</summary>
    private string OnePicture(IElement img, string caption)
    {
        var link = Walk.Around(img, "a");
        if (Shown(img, caption) is { } shown)
            return Filled("figure", "", (link is null ? shown : LinkedPicture(link, img)) + FigureCaption(caption));

        var missing = MissingIn(link, img, caption, out var isCaptionSaid);
        return missing.Length == 0 ? Filled("p", "", caption)
            : isCaptionSaid ? $"<p>{missing}</p>"
            : $"<figure><p>{missing}</p>{FigureCaption(caption)}</figure>";
    }

    /// <summary>The link to a picture; its words are the caption when there is no better alternative text.</summary>
    private string MissingIn(IElement? link, IElement img, string caption, out bool isCaptionSaid)
    {
        var picture = PictureOf(img, caption);
        var alternative = Markup.Text(picture.Alternative);
        isCaptionSaid = caption.Length == 0 || caption == alternative;
        if (alternative.Length > 0 || caption.Length == 0 || Markup.HasLink(caption) || picture.Address.Length == 0)
            return link is null ? Missing(picture) : LinkedPicture(link, img);
        isCaptionSaid = true;
        return $"<a href=\"{Markup.Encode(picture.Address)}\">{caption}</a>";
    }

    private static string FigureCaption(string caption) =>
        caption.Length == 0 ? "" : $"<figcaption>{caption}</figcaption>";

    /// <summary>Pictures that are here one after another; when none is, a list of links.</summary>
    private string Gallery(IElement gallery, List<IElement> pictures, string caption)
    {
        var captions = pictures.Select(img => CaptionOf(img, gallery)).ToList();
        var isHere = pictures.Any(img => Shown(img, "") is { Length: > 0 });
        var inside = isHere
            ? string.Join('\n', pictures.Select((img, i) => OnePicture(img, captions[i])))
            : Filled("ul", "", string.Concat(pictures.Select((img, i) => Filled("li", "", AsItem(img, captions[i])))));
        return caption.Length == 0 ? inside : WithCaption(inside, caption);
    }

    private string AsItem(IElement img, string caption)
    {
        var missing = MissingIn(Walk.Around(img, "a"), img, caption, out var isCaptionSaid);
        return isCaptionSaid ? missing : $"{missing}: {caption}";
    }

    private string CaptionOf(IElement img, IElement gallery)
    {
        var holder = img.ParentElement;
        while (holder is not null && holder != gallery && holder.LocalName is not ("figure" or "li"))
            holder = holder.ParentElement;
        var caption = holder is null || holder == gallery ? null : Walk.First(holder, "figcaption");
        return CaptionWords(caption);
    }

    /// <summary>A caption as words without blocks, so that it can stand in a link.</summary>
    private string CaptionWords(IElement? caption)
    {
        var words = caption is null ? "" : Markup.Trim(Inline(caption));
        return Markup.IsBlank(words) ? "" : words;
    }

    private static bool IsGallery(IElement figure) =>
        Walk.HasClass(figure, "gallery") || Walk.HasClass(figure, "wp-block-gallery");

    private static string TextOutside(IElement figure, IElement? caption) =>
        string.Concat(figure.ChildNodes.Where(node => node != caption).Select(node => node.TextContent));
}
