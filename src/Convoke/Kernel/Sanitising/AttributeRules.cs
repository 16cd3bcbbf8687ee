using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Convoke.Kernel.Sanitising;

/// <summary>Which attributes an element keeps, and the one form each value may have.</summary>
internal static partial class AttributeRules
{
    private const int LongestWords = 1000;

    /// <summary>A rule reads a value and answers with what is written, or with nothing.</summary>
    private delegate string? Rule(string value);

    private static readonly Rule Words = value => value.Length <= LongestWords ? CleanText.Of(value) : null;

    private static readonly Rule Flag = _ => "";

    private static readonly Rule Moment = value => MomentShape().IsMatch(value) ? value : null;

    private static readonly FrozenDictionary<string, Rule> Everywhere = new Dictionary<string, Rule>
    {
        ["lang"] = value => LanguageTag.TryParse(value, out var tag) ? tag.Code : null,
        ["dir"] = OneOf("ltr", "rtl", "auto"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Rule> Own = new Dictionary<string, Rule>
    {
        ["a hreflang"] = Everywhere["lang"],
        ["abbr title"] = Words,
        ["dfn title"] = Words,
        ["blockquote cite"] = LinkAddress.ParseExternal,
        ["q cite"] = LinkAddress.ParseExternal,
        ["ins cite"] = LinkAddress.ParseExternal,
        ["del cite"] = LinkAddress.ParseExternal,
        ["ins datetime"] = Moment,
        ["del datetime"] = Moment,
        ["time datetime"] = Moment,
        ["details open"] = Flag,
        ["ol start"] = Number(-99_999, 99_999),
        ["ol type"] = value => value is "1" or "a" or "A" or "i" or "I" ? value : null,
        ["ol reversed"] = Flag,
        ["li value"] = Number(-99_999, 99_999),
        ["td colspan"] = Number(2, 50),
        ["td rowspan"] = Number(2, 500),
        ["th colspan"] = Number(2, 50),
        ["th rowspan"] = Number(2, 500),
        ["th scope"] = OneOf("row", "col", "rowgroup", "colgroup"),
        ["img width"] = Number(1, 10_000),
        ["img height"] = Number(1, 10_000),
    }.ToFrozenDictionary();

    /// <summary>The classes that our own rendering of Markdown gives, and its style sheet knows.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = new Dictionary<
        string,
        FrozenSet<string>
    >
    {
        ["a"] = FrozenSet.Create("footnote-ref", "footnote-back-ref"),
        ["div"] = FrozenSet.Create("footnotes"),
        ["td"] = FrozenSet.Create("align-center", "align-end"),
        ["th"] = FrozenSet.Create("align-center", "align-end"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Names = Own
        .Keys.Select(key => key.Split(' ')[1])
        .Concat(Everywhere.Keys)
        .Concat(["href", "src", "alt", "title", "class", "id", "name"])
        .ToFrozenSet();

    /// <summary>Whether any rule reads an attribute of this name.</summary>
    public static bool IsKnown(string name) => Names.Contains(name);

    /// <summary>The attributes kept that need no more than their own value to judge.</summary>
    public static IEnumerable<(string Name, string Value)> Of(IElement element, string name, SanitiserProfile profile)
    {
        foreach (var attribute in element.Attributes)
        {
            var rule =
                Everywhere.GetValueOrDefault(attribute.Name) ?? Own.GetValueOrDefault($"{name} {attribute.Name}");
            if (rule?.Invoke(attribute.Value) is { } value)
                yield return (attribute.Name, value);
        }
        if (profile.MayBeLinkedInto && Class(name, element.ClassName ?? "") is { } kept)
            yield return ("class", kept);
    }

    private static string? Class(string name, string written) =>
        written
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(one => name == "code" ? LanguageShape().IsMatch(one) : IsOurs(name, one));

    private static bool IsOurs(string name, string one) =>
        Classes.TryGetValue(name, out var ours) && ours.Contains(one);

    private static Rule OneOf(params string[] values) =>
        value => values.FirstOrDefault(one => one.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static Rule Number(int least, int most) =>
        value =>
            int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;

    [GeneratedRegex("^[-+0-9:.TZPWYMDHSW ]{1,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex MomentShape();

    [GeneratedRegex("^language-[a-z0-9+#-]{1,30}$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageShape();
}
