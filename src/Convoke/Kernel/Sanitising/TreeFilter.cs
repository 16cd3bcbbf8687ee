using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Convoke.Kernel.Sanitising;

/// <summary>Copies the allowed part of a tree, so that every element stands where HTML lets it stand.</summary>
/// <remarks>Walks by index: asking a node for its next sibling is a search. The tree is at most as deep as the balance lets it.</remarks>
internal sealed partial class TreeFilter
{
    private readonly SanitiserProfile _profile;
    private readonly MarkupWriter _out = new();
    private readonly Anchors _anchors;
    private readonly Outline _outline;

    private TreeFilter(IElement body, SanitiserProfile profile)
    {
        _profile = profile;
        _anchors = new Anchors(profile.MayBeLinkedInto ? body : null);
        _outline = new Outline(profile.HighestHeading);
        Children(body, new Place("body"));
    }

    public static string Write(string balanced, SanitiserProfile profile)
    {
        var parser = new HtmlParser(new HtmlParserOptions { DisableElementPositionTracking = true });
        using var document = parser.ParseDocument("<!DOCTYPE html><body>" + balanced);
        return new TreeFilter(document.Body!, profile)._out.ToString().Trim();
    }

    /// <summary>Where the copy stands: in which element, among words only, inside a link.</summary>
    private readonly record struct Place(string Parent, bool InLine = false, bool InLink = false);

    private void Children(INode parent, Place place)
    {
        for (var i = 0; i < parent.ChildNodes.Length; i++)
            Node(parent.ChildNodes[i], place);
    }

    private void Node(INode node, Place place)
    {
        if (node is IText text)
            _out.Words(CleanText.Of(text.Data));
        else if (node is IHtmlElement element)
            Element(element, place);
    }

    private void Element(IElement element, Place place)
    {
        var name = Vocabulary.AllowedName(element.LocalName, _profile.Elements);
        if (name is "img" or "iframe" or "video" or "audio")
            Medium(element, place);
        else if (!_profile.Elements.Contains(name) || !Fits(name, element, place))
            Unwrap(element, place);
        else if (name is "br" or "wbr" or "hr")
            Empty(name);
        else
            Keep(element, name, place);
    }

    private void Empty(string name)
    {
        _out.Start(name, []);
        if (name != "wbr")
            _out.Seen();
    }

    private void Keep(IElement element, string name, Place place)
    {
        var start = _out.Here;
        var written = Vocabulary.IsHeading(name) ? _outline.Next(name) : name;
        var attributes = Attributes(element, name).ToList();
        if (IsBare(name, attributes))
        {
            Unwrap(element, place);
            return;
        }
        _out.Start(written, attributes);
        var inside = _out.Here;
        Inside(element, name, place with { Parent = name, InLink = place.InLink || Leads(attributes) });
        if (!_out.IsEmptySince(inside) || MayBeEmpty(name, attributes))
            _out.End(written);
        else if (Vocabulary.Inline.Contains(name))
            Loosen(start, inside);
        else
            _out.Forget(start);
        if (name is "td" or "th")
            _out.Seen();
    }

    /// <summary>Takes the tags of an empty inline element away and leaves its spaces.</summary>
    private void Loosen(MarkupWriter.Mark start, MarkupWriter.Mark inside)
    {
        var spaces = _out.TakeBack(inside);
        _out.Forget(start);
        _out.Words(spaces);
    }

    /// <summary>Leaves an element out and copies what it holds; a block leaves a paragraph or a space.</summary>
    private void Unwrap(IElement element, Place place)
    {
        if (!Vocabulary.IsBlock(element.LocalName) && element.LocalName != "div")
        {
            Children(element, place);
            return;
        }
        if (!place.InLine && !Content.HasBlocks(element))
        {
            Paragraph(element, place);
            return;
        }
        _out.Gap(place.InLine ? ' ' : '\n');
        Children(element, place);
        _out.Gap(place.InLine ? ' ' : '\n');
    }

    private void Paragraph(IElement element, Place place)
    {
        var start = _out.Here;
        _out.Start("p", AttributeRules.Of(element, "p", _profile));
        var inside = _out.Here;
        Children(element, place with { Parent = "p", InLine = true });
        if (_out.IsEmptySince(inside))
            _out.Forget(start);
        else
            _out.End("p");
    }
}
