using AngleSharp.Dom;

namespace Convoke.Kernel.Sanitising;

internal sealed partial class TreeFilter
{
    private IEnumerable<(string Name, string Value)> Attributes(IElement element, string name)
    {
        if (_profile.MayBeLinkedInto && _anchors.Give(element) is { } id)
            yield return ("id", id);
        if (name == "a" && LinkAddress.Parse(element.GetAttribute("href") ?? "") is { } address)
        {
            yield return ("href", _anchors.Follow(address.Href));
            if (address.IsExternal)
                yield return ("rel", _profile.ExternalRel);
        }
        foreach (var attribute in AttributeRules.Of(element, name, _profile))
            yield return attribute;
    }

    private static bool Leads(IEnumerable<(string Name, string Value)> attributes) =>
        attributes.Any(attribute => attribute.Name == "href");

    /// <summary>Elements that say nothing unless an attribute does.</summary>
    private static bool IsBare(string name, List<(string Name, string Value)> attributes) =>
        name switch
        {
            "span" or "div" => !attributes.Exists(attribute => attribute.Name is "lang" or "dir" or "class"),
            "a" => !attributes.Exists(attribute => attribute.Name is "href" or "id"),
            "time" => !attributes.Exists(attribute => attribute.Name == "datetime"),
            _ => false,
        };

    private static bool MayBeEmpty(string name, List<(string Name, string Value)> attributes) =>
        name is "td" or "th"
        || (name == "a" && !Leads(attributes) && attributes.Exists(attribute => attribute.Name == "id"));

    private static bool Fits(string name, IElement element, Place place)
    {
        if (Content.ParentsOf(name) is { } parents && !parents.Contains(place.Parent))
            return false;
        if (Vocabulary.IsBlock(name))
            return !place.InLine
                && !(name == "p" && Content.HasBlocks(element))
                && Content.IsComplete(name, element, place.InLink);
        return !(name == "a" && place.InLink)
            && (place.InLine || Vocabulary.Transparent.Contains(name) || !Content.HasBlocks(element));
    }
}
