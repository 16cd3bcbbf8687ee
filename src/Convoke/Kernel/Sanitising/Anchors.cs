using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Convoke.Kernel.Sanitising;

/// <summary>The ids of one text. All carry a prefix, so that none can pass for one of the page's own, or for a global of a script.</summary>
internal sealed class Anchors
{
    private const string Prefix = "user-";
    private const int Longest = 140;

    private readonly HashSet<string> _targets = [];
    private readonly HashSet<string> _given = [];

    public Anchors(IParentNode? root)
    {
        foreach (var element in root?.QuerySelectorAll("[id], a[name]") ?? Enumerable.Empty<IElement>())
            _targets.Add(Named(element));
    }

    /// <summary>The id an element gets, unless an earlier one has it.</summary>
    public string? Give(IElement element)
    {
        var name = Named(element);
        return name.Length > 0 && _given.Add(name) ? name : null;
    }

    /// <summary>A fragment that leads to an id of this text, under its new name; any other leads to the page's own.</summary>
    public string Follow(string href)
    {
        if (!href.StartsWith('#'))
            return href;
        var name = Prefixed(Uri.UnescapeDataString(href[1..]));
        return _targets.Contains(name) ? "#" + name : href;
    }

    private static string Named(IElement element) =>
        Prefixed(element.Id ?? (element.LocalName == "a" ? element.GetAttribute("name") : null) ?? "");

    private static string Prefixed(string id)
    {
        if (id.Length is 0 or > Longest || !id.EnumerateRunes().All(IsOfId))
            return "";
        return id.StartsWith(Prefix, StringComparison.Ordinal) ? id : Prefix + id;
    }

    private static bool IsOfId(Rune rune) =>
        rune.Value is '-' or '_' or ':' or '.'
        || Rune.GetUnicodeCategory(rune)
            is <= UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber;
}
