using System.Net;
using Convoke.Comments;
using Convoke.Entries;
using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>An entry behind a password: told to who knows it, and to nobody and nothing else.</summary>
public sealed class ProtectedTests(ProtectedTests.LockedSite site) : IClassFixture<ProtectedTests.LockedSite>
{
    private const string Address = "/en/calls/locked";

    [Fact]
    public async Task Who_asks_is_shown_a_form_that_nothing_keeps()
    {
        using var answer = await site.Client.GetAsync(Address, TestContext.Current.CancellationToken);
        var page = await BodyAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
        Assert.Contains($"<form method=\"post\" action=\"{Address}\"", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_password_is_answered_with_the_entry_itself_and_is_not_remembered()
    {
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        using var answer = await TryAsync(Address, "reeds");
        using var after = await site.Client.GetAsync(Address, TestContext.Current.CancellationToken);
        var page = await BodyAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        foreach (var said in new[] { "secret body", "secret standfirst", "secret demand", "secret comment 0<" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", await BodyAsync(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_on_a_later_page_is_reached_through_the_form()
    {
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        const string place = Address + "?comments=2";
        var form = await site.Client.GetStringAsync(place, TestContext.Current.CancellationToken);

        using var answer = await TryAsync(place, "reeds");
        using var beyond = await TryAsync($"{Address}?comments=9", "reeds");
        var (page, id) = (await BodyAsync(answer), site.Comments[^1].PublicId);

        Assert.Contains($"<form method=\"post\" action=\"{place}\"", form, StringComparison.Ordinal);
        Assert.Contains($"id=\"comment-{id}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{place}#comment-{id}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/comments/{id}", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Fact]
    public async Task The_address_of_a_comment_below_it_is_as_unknown_as_one_that_never_was()
    {
        var withdrawn = await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Taken back\n---\nWords.");
        var taken = await site.SayAsync(withdrawn.EntryId, 1, "A comment taken back");
        await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Taken back\nstate: draft\n---\nWords.");
        string[] ids = ["0000000000000000", site.Comments[^1].PublicId, taken[0].PublicId];

        var answers = await Task.WhenAll(ids.Select(AskForCommentAsync));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.NotFound, answers[0].Page), answer));
    }

    private async Task<(HttpStatusCode Status, string Page)> AskForCommentAsync(string id)
    {
        using var answer = await site.Client.GetAsync($"/en/comments/{id}", TestContext.Current.CancellationToken);
        return (answer.StatusCode, await BodyAsync(answer));
    }

    [Fact]
    public async Task A_wrong_password_opens_nothing_and_after_five_a_minute_has_to_pass()
    {
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        for (var number = 0; number < 6; number++)
        {
            using var wrong = await TryAsync(Address, number == 0 ? "" : "rushes"); // an empty field is no try
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Equal("no-store", wrong.Headers.CacheControl!.ToString());
            Assert.DoesNotContain("secret", await BodyAsync(wrong), StringComparison.Ordinal);
        }

        using var refused = await TryAsync(Address, "reeds");
        using var other = await TryAsync("/en/updates/other", "rushes");
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        using var later = await TryAsync(Address, "reeds");

        Assert.All([refused, other, later], Guarded.BearsSecurityHeaders);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("no-store", refused.Headers.CacheControl!.ToString());
        var page = await BodyAsync(refused);
        Assert.Contains(
            $"Wait {refused.Headers.RetryAfter.Delta.Value.TotalSeconds} second",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/calls")]
    [InlineData("/en/updates")]
    [InlineData("/en/2026")]
    [InlineData("/en/2026/03")]
    [InlineData("/en/category/rivers")]
    [InlineData("/en/tag/sampling")]
    [InlineData("/en/author/measuring-group")]
    [InlineData("/en/calls/open")]
    [InlineData("/en/feed.rss")]
    [InlineData("/en/feed.atom")]
    [InlineData("/en/feed.json")]
    [InlineData("/en/calls/feed.atom")]
    [InlineData("/en/tag/sampling/feed.json")]
    [InlineData("/en/comments.rss")]
    [InlineData("/en/comments.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-2.xml")]
    public async Task Nothing_else_tells_more_than_its_title(string address)
    {
        var page = await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("secret", page, StringComparison.OrdinalIgnoreCase);
        Assert.True(!address.StartsWith("/sitemap", StringComparison.Ordinal) || !page.Contains(Address), page);
    }

    [Theory]
    [InlineData(Address + "/versions")]
    [InlineData(Address + "/versions/{hash}")]
    [InlineData(Address + "/comments.rss")]
    [InlineData(Address + "/comments.atom")]
    public async Task What_lies_below_it_is_not_there(string address)
    {
        address = address.Replace("{hash}", site.Text.VersionHash, StringComparison.Ordinal);

        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("secret", await BodyAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_given_later_takes_back_what_was_told()
    {
        const string entry = "---\nkind: update\nlang: en\ntitle: Told\ndate: 2026-03-01 09:00\n";
        await site.PublishAsync(entry + "---\nNo secret yet.");
        string[] telling = ["/en/updates/told", "/en/feed.rss"];
        var before = await ReadAllAsync(telling);

        await site.PublishAsync(entry + "password: reeds\n---\nNo secret yet.");
        var after = await ReadAllAsync(telling);

        Assert.All(before, page => Assert.Contains("No secret yet", page, StringComparison.Ordinal));
        Assert.All(after, page => Assert.DoesNotContain("No secret yet", page, StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> TryAsync(string address, string password)
    {
        using var form = new FormUrlEncodedContent([new("password", password)]);
        return await site.Client.PostAsync(address, form, TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> ReadAllAsync(string[] addresses)
    {
        var pages = new List<string>();
        foreach (var address in addresses)
            pages.Add(await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
        return pages;
    }

    private static Task<string> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>A protected call that would stand wherever an entry can stand, beside two that hide nothing but a word.</summary>
    public sealed class LockedSite : TestSite
    {
        public Text Text { get; private set; } = null!;
        public IReadOnlyList<Comment> Comments { get; private set; } = [];

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync();
            await PublishAsync(
                "---\nkind: call\nlang: en\ntitle: Open\ndate: 2026-03-04 09:00\ntags: [sampling]\n---\nWords."
            );
            await PublishAsync(
                "---\nkind: update\nlang: en\ntitle: Other\ndate: 2026-03-03 09:00\npassword: ferns\n---\nWords."
            );
            const string locked =
                "---\nkind: call\nlang: en\ntitle: Locked\nstandfirst: secret standfirst\ndate: 2026-03-05 09:00\nsticky: true\n"
                + "author: Measuring group\ncategories: [Rivers]\ntags: [sampling]\ncomments: open\npassword: reeds\n"
                + "urgentUntil: +90d 09:00\naddressedTo:\n  people: secret people\ndemands: [secret demand]\n"
                + "sources:\n  - title: secret source\n---\n";
            await PublishAsync(locked + "The first secret body.");
            Text = await PublishAsync(locked + "The secret body.");
            Comments = await this.SayAsync(Text.EntryId, 60, "A secret comment");
        }
    }
}
