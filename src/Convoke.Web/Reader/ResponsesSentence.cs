using Convoke.Web.Locales;
using Microsoft.AspNetCore.Html;

namespace Convoke.Web.Reader;

/// <summary>Says in one sentence whether comments and pings are open, until when, and where the comments can be followed.</summary>
internal static class ResponsesSentence
{
    public static IHtmlContent Of(EntryView page)
    {
        var rss = Tag.Link(page.Text.Address + "/comments.rss");
        var atom = Tag.Link(page.Text.Address + "/comments.atom");
        if (!page.TakesComments)
            return page.L.Html(
                page.TakesPings
                    ? Words.Later(
                        "Comments are closed, pings are open, and the comments can be followed by <rss>RSS</rss> or <atom>Atom</atom>."
                    )
                    : Words.Later(
                        "Comments and pings are closed, and the comments can be followed by <rss>RSS</rss> or <atom>Atom</atom>."
                    ),
                rss,
                atom
            );
        if (page.CommentsCloseAt is { } end)
            return page.L.Html(
                page.TakesPings
                    ? Words.Later(
                        "Comments are open until {until}, pings are open, and the comments can be followed by <rss>RSS</rss> or <atom>Atom</atom>."
                    )
                    : Words.Later(
                        "Comments are open until {until}, pings are closed, and the comments can be followed by <rss>RSS</rss> or <atom>Atom</atom>."
                    ),
                page.Moment(end),
                rss,
                atom
            );
        return page.L.Html(
            page.TakesPings
                ? Words.Later(
                    "Comments and pings are open, and the comments can be followed by <rss>RSS</rss> or <atom>Atom</atom>."
                )
                : Words.Later(
                    "Comments are open, pings are closed, and the comments can be followed by <rss>RSS</rss> or <atom>Atom</atom>."
                ),
            rss,
            atom
        );
    }
}
