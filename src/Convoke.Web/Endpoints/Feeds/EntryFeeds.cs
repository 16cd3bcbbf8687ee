using Convoke.Entries;
using Convoke.Organisations;
using Convoke.Protocols.Feeds;
using Convoke.Reading;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Web.Reader.Members;
using Convoke.Work;

namespace Convoke.Web.Endpoints.Feeds;

/// <summary>The newest entries in one format: of the site, and of every list that has a page.</summary>
internal sealed class EntryFeeds(FeedFormat format)
{
    private const int MostItems = 20;

    /// <summary>Characters of all bodies together: a feed is held whole while it is made.</summary>
    private const int MostWords = 1_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var feeds in FeedFormat.All.Select(format => new EntryFeeds(format)))
            feeds.MapAll(routes, $"feed.{feeds.Extension}");
    }

    private string Extension { get; } = format.Extension;

    private void MapAll(IEndpointRouteBuilder routes, string file)
    {
        routes.MapGet("/{lang:lang}/" + file, SiteAsync);
        routes.MapGet("/{lang:lang}/{section:section}/" + file, SectionAsync);
        routes.MapGet("/{lang:lang}/category/{slug}/" + file, CategoryAsync);
        routes.MapGet("/{lang:lang}/tag/{slug}/" + file, TagAsync);
        routes.MapGet("/{lang:lang}/author/{slug}/" + file, AuthorAsync);
        routes.MapGet("/{lang:lang}/members/{slug}/" + file, MemberAsync);
    }

    private Task<IResult> SiteAsync(HttpContext context, PublicReads reads)
    {
        var edition = Edition.Of(context);
        var site = new Subject(Lists.Site, Address.Home(edition.Language), null, edition.Tagline) { MayBeEmpty = true };
        return AnswerAsync(context, reads, edition, site);
    }

    private Task<IResult> SectionAsync(HttpContext context, PublicReads reads, Words words, string section)
    {
        var (edition, kind) = (Edition.Of(context), Sections.Kind(section));
        var list = new Subject(Lists.Of(kind), Address.List(edition.Language, kind), words[Sections.Plural(kind)])
        {
            MayBeEmpty = true,
        };
        return AnswerAsync(context, reads, edition, list);
    }

    private async Task<IResult> CategoryAsync(HttpContext context, PublicReads reads, string slug) =>
        await TermAsync(context, reads, (await reads.CategoriesAsync()).Find(category => category.Slug == slug));

    private async Task<IResult> TagAsync(HttpContext context, PublicReads reads, string slug) =>
        await TermAsync(context, reads, await reads.TagAsync(slug));

    private async Task<IResult> TermAsync(HttpContext context, PublicReads reads, Term? term)
    {
        if (term is null)
            return Results.NotFound();
        var edition = Edition.Of(context);
        var address = Address.Of(edition.Language, term.Kind, term.Slug);
        var filed = new Subject(term.Id, address, edition.Say(term.Name), edition.Say(term.Description));
        return await AnswerAsync(context, reads, edition, filed);
    }

    private async Task<IResult> AuthorAsync(HttpContext context, PublicReads reads, string slug)
    {
        if (await reads.AuthorAsync(slug) is not { } author)
            return Results.NotFound();
        var edition = Edition.Of(context);
        var address = Address.OfAuthor(edition.Language, slug);
        return await AnswerAsync(context, reads, edition, new Subject(author.Id, address, edition.Say(author.Name)));
    }

    /// <summary>What an organisation signed; one that never signed has an empty feed, to be followed all the same.</summary>
    private async Task<IResult> MemberAsync(HttpContext context, PublicReads reads, string slug)
    {
        if (await reads.MemberAsync(slug) is not { State: OrganisationState.Member or OrganisationState.Left } found)
            return Results.NotFound();
        var edition = Edition.Of(context);
        var (name, _) = found.Listed.Name.In(edition.Language, [found.Listed.OwnLanguage]);
        var address = DirectoryWords.Address(edition.Language, slug);
        var signed = new Subject(found.AuthorId ?? found.Id, address, name)
        {
            MayBeEmpty = true,
            MoreTags = [Tags.Members],
        };
        return await AnswerAsync(context, reads, edition, signed);
    }

    private async Task<IResult> AnswerAsync(HttpContext context, PublicReads reads, Edition edition, Subject subject)
    {
        var texts = await reads.FeedAsync(subject.List, edition.Language, MostItems);
        if (texts.Count == 0 && !subject.MayBeEmpty && !await reads.IsUsedAsync(subject.List))
            return Results.NotFound();
        var terms = texts.Count > 0 ? await reads.FeedTermsAsync([.. texts.Select(fed => fed.Entry.Id)]) : [];
        var filed = terms.ToLookup(term => term.EntryId);
        var items = Items(texts, filed, edition);

        // The entries too, since their comments are counted here.
        context.KeepPage([
            Tags.Assembly,
            Tags.Lists,
            .. subject.MoreTags,
            .. texts.Select(fed => Tags.Entry(fed.Entry.Id)),
        ]);
        var frame = new FeedFrame(format, edition)
        {
            Id = FeedIds.OfList(edition.Site.Assembly, subject.List, edition.Language),
            Title = subject.Title is null ? edition.Name : $"{edition.Name}: {subject.Title}",
            Subtitle = subject.Description,
            Home = subject.Address,
            Files = FeedLinks.Of(subject.Address, ""),
        };
        return frame.Around(items);
    }

    /// <summary>Whole while there is room; a reader who follows many long texts gets the later ones by their standfirst.</summary>
    private static FeedItem[] Items(List<FedText> texts, ILookup<Guid, FedTerm> filed, Edition edition)
    {
        var room = MostWords;
        return
        [
            .. texts.Select(fed =>
            {
                room -= fed.Text.Body.ToString().Length;
                return FedEntry.Item(fed, filed[fed.Entry.Id], edition, withBody: room >= 0);
            }),
        ];
    }

    /// <summary>What a feed is of: a list, the page that shows it, and its name where it is not the whole site.</summary>
    private sealed record Subject(Guid List, string Address, string? Title, string Description = "")
    {
        /// <summary>The site and its sections are there before anything stands in them.</summary>
        public bool MayBeEmpty { get; init; }

        public string[] MoreTags { get; init; } = [];
    }
}
