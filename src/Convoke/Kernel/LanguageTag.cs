using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Convoke.Kernel;

/// <summary>A language of texts, as BCP 47 writes it, in lower case: <c>en</c>, <c>ar</c>, <c>pt-br</c>.</summary>
public readonly partial record struct LanguageTag : IComparable<LanguageTag>
{
    private static readonly HashSet<string> RightToLeft =
    [
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "khw",
        "ks",
        "nqo",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    ];

    private LanguageTag(string code) => Code = code;

    public string Code => field ?? "";

    public bool IsRightToLeft => RightToLeft.Contains(Code.Split('-')[0]);

    /// <summary>The value of an HTML <c>dir</c> attribute.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The language in its own words: Español.</summary>
    public string OwnName
    {
        get
        {
            var name = Culture.NativeName;
            return name.Length == 0 ? Code : char.ToUpper(name[0], Culture) + name[1..];
        }
    }

    /// <summary>How this language writes dates and numbers; the invariant way where the system does not know it.</summary>
    public CultureInfo Culture => Cultures.Named(Code);

    /// <summary>The language and its script: <c>pt</c> of <c>pt-br</c>, <c>zh-hant</c> of <c>zh-hant-tw</c>.</summary>
    internal string WithoutRegion => string.Join('-', Code.Split('-').Where((part, at) => at == 0 || part.Length == 4));

    public static bool TryParse([NotNullWhen(true)] string? text, out LanguageTag tag)
    {
        var code = text?.Trim().Replace('_', '-').ToLowerInvariant() ?? "";
        tag = new LanguageTag(code);
        return Shape().IsMatch(code);
    }

    public static LanguageTag Parse(string text) =>
        TryParse(text, out var tag) ? tag : throw new FormatException($"\"{text}\" is not a language tag");

    internal static LanguageTag FromStore(string code) => new(code);

    public int CompareTo(LanguageTag other) => string.CompareOrdinal(Code, other.Code);

    public override string ToString() => Code;

    public static bool operator <(LanguageTag left, LanguageTag right) => left.CompareTo(right) < 0;

    public static bool operator >(LanguageTag left, LanguageTag right) => left.CompareTo(right) > 0;

    public static bool operator <=(LanguageTag left, LanguageTag right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LanguageTag left, LanguageTag right) => left.CompareTo(right) >= 0;

    [GeneratedRegex("^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Shape();
}
