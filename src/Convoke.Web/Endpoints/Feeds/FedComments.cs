using Convoke.Entries;
using Convoke.Protocols.Feeds;
using Convoke.Protocols.Xml;
using Convoke.Reading;
using Convoke.Web.Locales;

namespace Convoke.Web.Endpoints.Feeds;

/// <summary>Comments as items of a feed.</summary>
internal static class FedComments
{
    public static FeedItem Item(FedComment fed, Edition edition, Words words)
    {
        var comment = fed.Comment;
        var address = edition.At(Address.Comment(edition.Language, comment.PublicId));
        var name = comment.Name.Length > 0 ? comment.Name : words["Anonymous"];
        return new FeedItem
        {
            Id = FeedIds.OfComment(edition.Site.Assembly, comment.PublicId),
            Url = address,
            Title = words["{0} on \"{1}\"", name, fed.Title],
            ContentHtml = FeedHtml.Of(comment.Body.ToString(), address),
            Published = comment.PostedAt,
            Authors = [new FeedAuthor(name, WebAddress.Read(comment.Site))],
            Language = comment.Language.Code,
            InReplyTo = Above(fed, edition),
        };
    }

    /// <summary>The comment answered, while it is shown; else the entry (RFC 4685, 3).</summary>
    private static FeedReply Above(FedComment fed, Edition edition) =>
        fed.ParentPublicId is { } parent
            ? new FeedReply(
                FeedIds.OfComment(edition.Site.Assembly, parent),
                edition.At(Address.Comment(edition.Language, parent))
            )
            : new FeedReply(FeedIds.OfText(fed.TextId), edition.At(Address.Of(fed.Language, fed.Kind, fed.Slug)));
}
