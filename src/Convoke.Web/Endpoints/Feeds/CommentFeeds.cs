using Convoke.Entries;
using Convoke.Reading;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Work;

namespace Convoke.Web.Endpoints.Feeds;

/// <summary>The newest comments in one format: of the site in one language, and of every entry everybody may read.</summary>
internal sealed class CommentFeeds(FeedFormat format)
{
    private const int MostItems = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var feeds in FeedFormat.OfComments.Select(format => new CommentFeeds(format)))
        {
            routes.MapGet($"/{{lang:lang}}/{feeds.File}", feeds.SiteAsync);
            routes.MapGet($"/{{lang:lang}}/{{slug}}/{feeds.File}", feeds.EntryAsync);
            routes.MapGet($"/{{lang:lang}}/{{section:section}}/{{slug}}/{feeds.File}", feeds.EntryAsync);
        }
    }

    private string File { get; } = $"comments.{format.Extension}";

    private async Task<IResult> SiteAsync(HttpContext context, PublicReads reads, Words words)
    {
        var edition = Edition.Of(context);
        var comments = await reads.CommentFeedAsync(edition.Language, MostItems);

        context.KeepPage([Tags.Assembly, Tags.Lists, Tags.Comments]);
        var home = Address.Home(edition.Language);
        var frame = new FeedFrame(format, edition)
        {
            Id = FeedIds.OfComments(edition.Site.Assembly, edition.Language),
            Title = $"{edition.Name}: {words["Comments"]}",
            Home = home,
            Files = FeedLinks.OfComments(home, ""),
        };
        return frame.Around([.. comments.Select(comment => FedComments.Item(comment, edition, words))]);
    }

    private async Task<IResult> EntryAsync(HttpContext context, PublicReads reads, Words words, string slug) =>
        await Sought.EntryAsync(
            reads,
            context.Visit().Language,
            context.GetRouteValue("section") as string,
            slug
        ) switch
        {
            Sought.Shown { Found: { Entry.IsProtected: false } found } => await OfAsync(found, context, reads, words),
            Sought.Moved(var address) => Results.LocalRedirect($"{address}/{File}", permanent: true),
            Sought.Gone => Results.StatusCode(StatusCodes.Status410Gone),
            _ => Results.NotFound(),
        };

    private async Task<IResult> OfAsync(FoundText found, HttpContext context, PublicReads reads, Words words)
    {
        var (edition, text) = (Edition.Of(context), found.Text);
        var comments = await reads.CommentFeedAsync(found, MostItems);

        context.KeepPage([Tags.Assembly, Tags.Entry(found.Entry.Id)]);
        var frame = new FeedFrame(format, edition)
        {
            Id = FeedIds.OfCommentsOn(text.Id),
            Title = words["Comments on \"{0}\"", text.Title],
            Home = text.Address,
            Files = FeedLinks.OfComments(text.Address, ""),
        };
        return frame.Around([.. comments.Select(comment => FedComments.Item(comment, edition, words))]);
    }
}
