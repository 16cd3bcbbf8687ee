using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Convoke.Kernel.Sanitising;

/// <summary>Pictures that are here are shown; any other, and every film and frame, is a plain link a reader may follow.</summary>
internal sealed partial class TreeFilter
{
    private void Medium(IElement element, Place place)
    {
        var source = Source(element);
        if (element.LocalName == "img" && OwnPicture().IsMatch(source) && _profile.Elements.Contains("img"))
            Picture(element, source);
        else if (!IsBeacon(element))
            Instead(element, source, place);
    }

    private void Picture(IElement element, string source)
    {
        var alternative = CleanText.Of(element.GetAttribute("alt") ?? "");
        _out.Start(
            "img",
            [("src", source), ("alt", alternative), .. AttributeRules.Of(element, "img", _profile), ("loading", "lazy")]
        );
        _out.Seen();
    }

    private void Instead(IElement element, string source, Place place)
    {
        var said = CleanText.Of(element.GetAttribute("alt") ?? element.GetAttribute("title") ?? "").Trim();
        var href = LinkAddress.ParseExternal(source);
        if (place.InLink || href is null || IsSmiley(element))
        {
            _out.Words(said);
            return;
        }
        _out.Start("a", [("href", href), ("rel", _profile.ExternalRel)]);
        _out.Words(said.Length > 0 ? said : FileName(href));
        _out.End("a");
    }

    private static string Source(IElement element) =>
        element.GetAttribute("src") ?? element.QuerySelector("source[src]")?.GetAttribute("src") ?? "";

    /// <summary>A picture of one point counts readers.</summary>
    private static bool IsBeacon(IElement element) =>
        element.LocalName == "img"
        && element.GetAttribute("width") is "0" or "1"
        && element.GetAttribute("height") is "0" or "1";

    private static bool IsSmiley(IElement element) =>
        element.ClassList.Contains("emoji") || element.ClassList.Contains("wp-smiley");

    private static string FileName(string href)
    {
        var path = new Uri(href).AbsolutePath.TrimEnd('/');
        var name = CleanText.Of(Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..])).Trim();
        return name.Length > 0 ? name : new Uri(href).Host;
    }

    [GeneratedRegex(
        "^/media/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex OwnPicture();
}
