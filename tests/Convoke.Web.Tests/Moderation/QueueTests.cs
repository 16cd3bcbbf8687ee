using Convoke.Accounts;
using Convoke.Comments;
using Xunit;

namespace Convoke.Web.Tests.Moderation;

/// <summary>What whoever moderates sees, and what they never see.</summary>
public sealed class QueueTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    [Fact]
    public async Task What_waits_is_shown_with_what_speaks_against_it_and_what_it_answers()
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var first = await site.SendAsync("The *fish pass* is dry.", "Ada Q", state: CommentState.Shown);
        var answer = await site.SendAsync(
            "Buy cheap pills at https://pills.example and casino bonus http://x.example now!!!",
            "<b>Bo</b>",
            answerTo: first
        );

        var page = await visitor.GetAsync(ModerationSite.Queue);

        Assert.Contains(answer.PublicId, ModerationSite.Listed(page.Body));
        Assert.DoesNotContain(first.PublicId, ModerationSite.Listed(page.Body));
        Assert.Contains("answers <bdi>Ada Q</bdi>:", page.Body, StringComparison.Ordinal);
        Assert.Contains("<p dir=\"auto\">The fish pass is dry.</p>", page.Body, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Bo&lt;/b&gt;", page.Body, StringComparison.Ordinal);
        Assert.Contains("words that advertisements live on", page.Body, StringComparison.Ordinal);
        Assert.Contains(">Open the weir</a>", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("no-store", page.CacheControl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_addresses_are_marked_and_no_address_is_shown_anywhere()
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        const string mail = "osier@reeds.example";
        await site.SendAsync("One word on osiers.", "Osier", mail, CommentState.Shown);
        await site.SendAsync("Two words on osiers.", "Osier", mail, CommentState.Shown);
        await site.SendAsync("Three words on osiers.", "Willow", "OSIER+x@reeds.example", CommentState.Spam);
        var waiting = await site.SendAsync("Four words on osiers.", "Osier", mail);

        var queue = await visitor.GetAsync(ModerationSite.Queue);
        var one = await visitor.GetAsync($"{ModerationSite.Queue}/{waiting.PublicId}");
        var shown = await visitor.GetAsync($"{ModerationSite.Queue}?state=shown");

        Assert.Contains("This name: 2 approved, 0 spam before.", queue.Body, StringComparison.Ordinal);
        Assert.Contains("This address: 2 approved, 1 spam before.", queue.Body, StringComparison.Ordinal);
        Assert.Contains("This address: 1 approved, 1 spam before.", shown.Body, StringComparison.Ordinal);
        Assert.All(
            [queue, one, shown],
            page => Assert.DoesNotContain("reeds.example", page.Body, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task Plain_links_and_a_search_sift_the_list()
    {
        var visitor = await site.ColleagueAsync(Role.Coordinator);
        var under = await site.SendAsync("Sifted under the ferry.", entry: site.Update.EntryId);
        var arabic = await site.SendAsync("غربال النهر", language: "ar");
        var linked = await site.SendAsync("Sifted with https://levels.example/x in it.");
        var spam = await site.SendAsync("Sifted as spam.", state: CommentState.Spam);

        async Task<List<string>> Find(string query) =>
            ModerationSite.Listed((await visitor.GetAsync($"{ModerationSite.Queue}?{query}")).Body);

        Assert.Equal([under.PublicId], await Find($"entry={site.Update.EntryId}&q=sifted"));
        Assert.Equal([arabic.PublicId], await Find("lang=ar"));
        Assert.Equal([linked.PublicId], await Find("links=1&q=SIFTED"));
        Assert.Equal([spam.PublicId], await Find("state=spam&q=Sifted"));
        Assert.Equal([linked.PublicId, under.PublicId], await Find("q=Sifted"));
        Assert.Empty(await Find("q=nothing%20says%20this"));
        Assert.NotEmpty(await Find("state=nonsense&lang=%00&entry=x&before=y"));
    }

    [Fact]
    public async Task A_long_list_goes_on_with_the_older_ones_and_every_comment_stands_there_once()
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var sent = new List<string>();
        for (var number = 0; number < 60; number++)
            sent.Add(
                (await site.SendAsync($"Bin {number}", state: CommentState.Binned, entry: site.Update.EntryId)).PublicId
            );

        var first = await visitor.GetAsync($"{ModerationSite.Queue}?state=binned&q=Bin");
        var older = first
            .Body.Split("<a href=\"")
            .Single(part => part.Contains("before=", StringComparison.Ordinal))
            .Split('"')[0]
            .Replace("&amp;", "&", StringComparison.Ordinal);
        var second = await visitor.GetAsync(older);

        Assert.Equal(50, ModerationSite.Listed(first.Body).Count);
        Assert.Equal(
            sent.AsEnumerable().Reverse(),
            [.. ModerationSite.Listed(first.Body), .. ModerationSite.Listed(second.Body)]
        );
        Assert.DoesNotContain("<p class=\"pager\">", second.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=shown")]
    [InlineData("?state=spam&q=word&lang=en&links=1")]
    [InlineData("/judgements?become=spam&all=1")]
    [InlineData("/{id}")]
    public async Task A_page_of_moderation_asks_the_database_at_most_eight_times(string address)
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var above = await site.SendAsync("A word above.", "Rill", "rill@reeds.example", CommentState.Shown);
        var comment = await site.SendAsync("A word below.", "Rill", "rill@reeds.example", answerTo: above);
        var path = ModerationSite.Queue + address.Replace("{id}", comment.PublicId, StringComparison.Ordinal);
        await visitor.GetAsync(path);

        var asked = await site.CountAsync(visitor, path);

        Assert.True(asked.Count is > 1 and <= 8, string.Join("\n\n", asked));
    }
}
