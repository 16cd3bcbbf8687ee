using System.Collections.Frozen;

namespace Convoke.Kernel.Sanitising;

/// <summary>The words of HTML, sorted by what the sanitiser does with them.</summary>
internal static class Vocabulary
{
    /// <summary>What a comment may hold.</summary>
    public static readonly FrozenSet<string> Plain = Set("p br a em strong blockquote code pre ul ol li del");

    /// <summary>What the body of an entry may hold.</summary>
    public static readonly FrozenSet<string> Rich = Set(
        "p br a em strong blockquote code pre ul ol li del h1 h2 h3 h4 h5 h6 div span b i u s small sub sup mark ins q cite "
            + "dfn abbr kbd samp var time bdi ruby rt rp hr wbr img figure figcaption details summary dl dt dd "
            + "table caption thead tbody tfoot tr th td"
    );

    /// <summary>Elements dropped with all they hold. <see cref="RawText"/> is the part whose inside is not markup.</summary>
    public static readonly FrozenSet<string> Dropped = Set(
        "script style title textarea iframe noembed noframes template svg math object applet select canvas datalist map"
    );

    public static readonly FrozenSet<string> RawText = Set("style title textarea iframe noembed noframes xmp");

    public static readonly FrozenSet<string> Void = Set("br wbr hr img source");

    /// <summary>Inline elements that HTML carries over the end of a misnested block.</summary>
    public static readonly FrozenSet<string> Formatting = Set("a b code em i s small strong u");

    public static readonly FrozenSet<string> Inline = Set(
        "a abbr b bdi br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr "
            + "iframe video audio source"
    );

    /// <summary>Blocks that hold words, not blocks.</summary>
    public static readonly FrozenSet<string> Line = Set("p h1 h2 h3 h4 h5 h6 pre summary dt");

    /// <summary>Inline elements that may hold blocks where blocks may stand.</summary>
    public static readonly FrozenSet<string> Transparent = Set("a del ins");

    public static readonly FrozenSet<string> TableParts = Set("caption thead tbody tfoot tr th td");

    /// <summary>Blocks of no meaning of their own: a paragraph, or nothing around other blocks.</summary>
    private static readonly FrozenSet<string> Generic = Set(
        "address article aside center dialog fieldset footer header hgroup legend main nav search section"
    );

    private static readonly FrozenDictionary<string, string> Modern = Pairs(
        "acronym>abbr bdo>bdi dir>ul menu>ul listing>pre xmp>pre plaintext>pre strike>s tt>code multicol>div"
    );

    private static readonly FrozenDictionary<string, string> Plainer = Pairs("b>strong i>em s>del");

    private static readonly FrozenSet<string> Known = Rich.Concat(Generic).Concat(Inline).ToFrozenSet();

    public static bool IsKnown(string name) => Known.Contains(name);

    public static bool IsBlock(string name) => Known.Contains(name) && !Inline.Contains(name);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>The living name of an element of old.</summary>
    public static string ModernName(string name) => Modern.GetValueOrDefault(name, name);

    /// <summary>The name an element takes where its own is not allowed.</summary>
    public static string AllowedName(string name, FrozenSet<string> allowed) =>
        allowed.Contains(name) ? name : Plainer.GetValueOrDefault(name, name);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet();

    private static FrozenDictionary<string, string> Pairs(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('>')).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
