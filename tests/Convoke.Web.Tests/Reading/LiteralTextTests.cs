using System.Text.Json.Nodes;
using System.Xml.Linq;
using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>Every public page in the pseudo-language: what stands outside its brackets is content, or was forgotten.</summary>
public sealed class LiteralTextTests(PseudoSite site) : IClassFixture<PseudoSite>
{
    [Theory]
    [InlineData("/en")]
    [InlineData("/ar")]
    [InlineData("/en/calls")]
    [InlineData("/en/statements")]
    [InlineData("/en/updates")]
    [InlineData("/ar/updates")]
    [InlineData("/en/updates?page=2")]
    [InlineData("/en/2026")]
    [InlineData("/en/2026/01")]
    [InlineData("/en/category/rivers")]
    [InlineData("/en/category/wells")]
    [InlineData("/en/tag/sampling")]
    [InlineData("/en/author/measuring-group")]
    [InlineData("/en/calls/urgent")]
    [InlineData("/en/calls/closed")]
    [InlineData("/en/statements/talk")]
    [InlineData("/en/statements/talk?comments=2")]
    [InlineData("/en/updates/number-3")]
    [InlineData("/en/bank")]
    [InlineData("/en/updates/locked")]
    [InlineData("/en/calls/urgent/versions")]
    [InlineData("/en/calls/urgent/versions/{hash}")]
    [InlineData("/en/calls/urgent/versions/{first}")]
    [InlineData("/ar/statements/talk")]
    [InlineData("/en/updates/gone")]
    [InlineData("/en/nowhere")]
    public async Task A_page_says_nothing_past_the_language_files(string address)
    {
        address = address
            .Replace("{hash}", site.Hashes[^1], StringComparison.Ordinal)
            .Replace("{first}", site.Hashes[0], StringComparison.Ordinal);

        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains(Pseudo.Open, page);
        Assert.Empty(LiteralText.In(page));
    }

    [Theory]
    [InlineData("/en/feed.rss")]
    [InlineData("/en/feed.atom")]
    [InlineData("/ar/calls/feed.rss")]
    [InlineData("/en/statements/feed.atom")]
    [InlineData("/en/category/wells/feed.rss")]
    [InlineData("/en/tag/sampling/feed.atom")]
    [InlineData("/en/author/measuring-group/feed.rss")]
    [InlineData("/en/comments.rss")]
    [InlineData("/en/comments.atom")]
    [InlineData("/en/statements/talk/comments.rss")]
    [InlineData("/ar/comments.atom")]
    public async Task Nor_does_a_feed(string address)
    {
        var feed = XDocument.Parse(await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken));

        Assert.Empty(LiteralText.In(feed));
    }

    [Theory]
    [InlineData("/en/feed.json")]
    [InlineData("/en/updates/feed.json")]
    [InlineData("/ar/statements/feed.json")]
    public async Task Nor_does_one_in_json(string address)
    {
        var feed = JsonNode.Parse(await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken))!;

        Assert.Empty(LiteralText.In(feed));
    }

    [Fact]
    public async Task Nor_does_the_answer_to_a_wrong_password_or_to_one_try_too_many()
    {
        for (var tries = 0; tries < 6; tries++)
        {
            using var form = new FormUrlEncodedContent([new("password", "wrong")]);
            using var answer = await site.Client.PostAsync(
                "/en/updates/locked",
                form,
                TestContext.Current.CancellationToken
            );
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(tries < 5 ? 422 : 429, (int)answer.StatusCode);
            Assert.Empty(LiteralText.In(page));
        }
    }

    [Fact]
    public void A_literal_is_found_wherever_it_stands()
    {
        var found = LiteralText.In(
            "<title>⟦Hömé⟧ · Река</title><meta name=description content=Forgotten><p>⟦Böth <a>hérê</a>⟧ and <img alt=Picture></p>"
        );

        Assert.Equal(["and", "Forgotten", "Picture"], found);
    }

    [Fact]
    public void In_a_feed_too()
    {
        var xml = XDocument.Parse(
            "<feed><id>urn:one</id><title>Река: Comments</title><link title='Forgotten'/><content>&lt;p class='x'>Read⟦it⟧</content></feed>"
        );
        var json = JsonNode.Parse(
            """{"id":"urn:one","title":"Comments","items":[{"content_html":"<p class='x'>Read"}]}"""
        )!;

        Assert.Equal(["Forgotten", "Comments", "Read"], LiteralText.In(xml));
        Assert.Equal(["Comments", "Read"], LiteralText.In(json));
    }
}
