namespace Convoke.Protocols.WordPress.Content;

/// <summary>The elements of HTML by what the cleaning does with them.</summary>
internal static class Tags
{
    /// <summary>Boxes without a meaning of their own; they go, what they hold stays.</summary>
    public static readonly HashSet<string> Boxes = Set(
        "div section article aside header footer main nav center fieldset address hgroup dialog legend body"
    );

    /// <summary>Blocks whose text gets no paragraphs unless it has empty lines.</summary>
    public static readonly HashSet<string> Holders = Set(
        "li td th dd dt caption figcaption summary p h1 h2 h3 h4 h5 h6"
    );

    /// <summary>Blocks that hold only other blocks.</summary>
    public static readonly HashSet<string> Frames = Set("ul ol dl table thead tbody tfoot tr figure");

    public static readonly HashSet<string> OtherBlocks = Set("blockquote pre hr details");

    public static readonly HashSet<string> Formatting = Set("b big code em font i s small strong u");

    public static readonly HashSet<string> Void = Set(
        "area base br col embed hr img input link meta param source track wbr"
    );

    /// <summary>Elements whose end may be left out, so that one more does not mean one deeper.</summary>
    public static readonly HashSet<string> Implied = Set("p a");

    public static readonly HashSet<string> TableParts = Set("caption thead tbody tfoot tr td th");

    /// <summary>Elements of which nothing inside is read.</summary>
    public static readonly HashSet<string> Unread = Set(
        "script style title textarea iframe noembed noframes template svg math canvas applet map datalist select"
    );

    /// <summary>The part of them whose inside is not markup (HTML, 13.2.5).</summary>
    public static readonly HashSet<string> NoMarkup = Set("script style title textarea iframe noembed noframes");

    /// <summary>Inline elements that are kept.</summary>
    public static readonly HashSet<string> Inline = Set(
        "em strong b i u s small sub sup mark code kbd samp var abbr cite q dfn time bdi bdo ins del ruby rt rp"
    );

    /// <summary>Elements that go with all they hold.</summary>
    public static readonly HashSet<string> Gone = Set("param source");

    /// <summary>Films, sounds and pages shown inside a page.</summary>
    public static readonly HashSet<string> Embedded = Set("iframe embed object video audio");

    /// <summary>The name under which an element goes on: old names get new ones.</summary>
    public static string Plainer(string name) =>
        name switch
        {
            "acronym" => "abbr",
            "tt" => "code",
            "strike" => "s",
            "image" => "img",
            "menu" or "dir" => "ul",
            "form" => "div",
            "listing" or "xmp" => "pre",
            _ => name,
        };

    public static bool IsKnown(string name) =>
        IsBlock(name)
        || Inline.Contains(name)
        || Formatting.Contains(name)
        || Embedded.Contains(name)
        || name
            is "a"
                or "img"
                or "br"
                or "wbr"
                or "hr"
                or "span"
                or "source"
                or "param"
                or "noscript"
                or "bdo"
                or "ruby"
                or "picture";

    public static bool IsBlock(string name) =>
        Boxes.Contains(name) || Holders.Contains(name) || Frames.Contains(name) || OtherBlocks.Contains(name);

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
