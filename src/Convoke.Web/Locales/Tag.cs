using Microsoft.AspNetCore.Mvc.Rendering;

namespace Convoke.Web.Locales;

/// <summary>The elements that a sentence may have around some of its words (<see cref="Words.Html"/>).</summary>
public static class Tag
{
    public static TagBuilder Link(string href, string? rel = null)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = href;
        if (rel is not null)
            link.Attributes["rel"] = rel;
        return link;
    }

    /// <summary>Somebody's own words inside ours, which may run the other way.</summary>
    public static TagBuilder Isolated(string text) => With("bdi", text);

    public static TagBuilder Time(string shown, string machine)
    {
        var time = With("time", shown);
        time.Attributes["datetime"] = machine;
        return time;
    }

    public static TagBuilder Strong() => new("b");

    private static TagBuilder With(string name, string text)
    {
        var tag = new TagBuilder(name);
        tag.InnerHtml.Append(text);
        return tag;
    }
}
