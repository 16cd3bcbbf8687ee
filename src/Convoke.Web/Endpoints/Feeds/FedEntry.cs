using System.Net;
using Convoke.Entries;
using Convoke.Protocols.Feeds;
using Convoke.Reading;

namespace Convoke.Web.Endpoints.Feeds;

/// <summary>An entry as an item of a feed.</summary>
internal static class FedEntry
{
    public static FeedItem Item(FedText fed, IEnumerable<FedTerm> filed, Edition edition, bool withBody)
    {
        var title = TitleOf(fed, edition);
        return fed.Entry.IsProtected ? title : WithComments(Told(title, fed, filed, edition, withBody), fed, edition);
    }

    /// <summary>All that may be told of a protected entry.</summary>
    private static FeedItem TitleOf(FedText fed, Edition edition)
    {
        var (posted, revised) = (fed.Entry.PostedAt!.Value, fed.Text.RevisedAt);
        return new FeedItem
        {
            Id = FeedIds.OfText(fed.Text.Id),
            Url = edition.At(fed.Text.Address),
            Title = fed.Text.Title,
            Published = posted,
            Updated = revised > posted ? revised : null,
        };
    }

    private static FeedItem Told(
        FeedItem title,
        FedText fed,
        IEnumerable<FedTerm> filed,
        Edition edition,
        bool withBody
    )
    {
        var picture = Picture(fed, edition);
        return title with
        {
            Summary = fed.Text.Standfirst,
            ContentHtml = withBody ? FeedHtml.Of(fed.Text.Body + Demands(fed.Text), title.Url) : null,
            Authors = fed.Author is { } author
                ?
                [
                    new FeedAuthor(
                        edition.Say(author.Name),
                        edition.At(Address.OfAuthor(edition.Language, author.Slug))
                    ),
                ]
                : [],
            Categories = [.. Ordered(filed).Select(term => Category(term, edition))],
            Image = picture,
            Enclosure = picture is null ? null : new(picture.Url, fed.Picture!.Bytes, fed.Picture.MediaType),
        };
    }

    private static FeedItem WithComments(FeedItem item, FedText fed, Edition edition)
    {
        var said = fed.Discussion?.Comments ?? 0;
        if (said == 0 && !Responses.Take(fed.Entry.Comments, edition.Site.Assembly.CommentsOpen))
            return item;
        return item with
        {
            CommentsUrl = edition.At(fed.Text.Address + "#responses"),
            CommentFeedUrl = edition.At(fed.Text.Address + "/comments.rss"),
            CommentFeedAtomUrl = edition.At(fed.Text.Address + "/comments.atom"),
            CommentCount = said,
            CommentsUpdated = fed.Discussion?.LastCommentAt,
        };
    }

    /// <summary>What a call asks for is no part of its body, but of the call.</summary>
    private static string Demands(Text text) =>
        text.Demands.Count == 0
            ? ""
            : $"<ol>{string.Concat(text.Demands.Select(demand => $"<li><strong>{Html(demand.Title)}</strong> {Html(demand.Text)}</li>"))}</ol>";

    private static string Html(string plain) => WebUtility.HtmlEncode(plain);

    /// <summary>A picture whose file is not here is none: nobody is sent to a former site.</summary>
    private static FeedImage? Picture(FedText fed, Edition edition) =>
        fed.Picture is { Address: { } address } picture
            ? new FeedImage(
                edition.At(address),
                fed.Text.PictureAlt.Length > 0 ? fed.Text.PictureAlt : picture.Alt,
                picture.MediaType
            )
            : null;

    /// <summary>Always in the same order, or the same feed would seem to be another one.</summary>
    private static IEnumerable<FedTerm> Ordered(IEnumerable<FedTerm> filed) =>
        filed.OrderBy(term => term.Kind).ThenBy(term => term.Slug, StringComparer.Ordinal);

    private static FeedCategory Category(FedTerm term, Edition edition) =>
        new(
            term.Slug,
            edition.Say(term.Name),
            edition.At(term.Kind is TermKind.Category ? $"/{edition.Language}/category/" : $"/{edition.Language}/tag/")
        );
}
