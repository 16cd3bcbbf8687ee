using System.Net;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>Where an address leads that is not quite the one of what is there.</summary>
[Collection(nameof(ReadingSite))]
public sealed class AddressTests(ReadingSite site)
{
    [Theory]
    [InlineData("/fr/calls/open-the-weir", "/en/calls/open-the-weir en|/ar/calls/the-weir-ar ar")]
    [InlineData("/fr/calls/the-weir-ar", "/en/calls/open-the-weir en|/ar/calls/the-weir-ar ar")]
    [InlineData("/fr/calls/open-the-weir/versions", "/en/calls/open-the-weir en|/ar/calls/the-weir-ar ar")]
    [InlineData("/ar/statements/on-old-dams", "/en/statements/on-old-dams en")]
    [InlineData("/ar/statements/on-dams", "/en/statements/on-old-dams en")]
    [InlineData("/ar/the-bank", "/en/the-bank en")]
    [InlineData("/ar/updates/for-members", "/en/updates/for-members en")]
    public async Task Where_an_entry_has_no_text_its_languages_are_named(string address, string texts)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, address);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        foreach (var text in texts.Split('|').Select(text => text.Split(' ')))
            Assert.Contains($"<a href=\"{text[0]}\" hreflang=\"{text[1]}\">", page, StringComparison.Ordinal);
        Assert.Equal(
            texts.Split('|').Length,
            page.Split("<a href=").Count(link => link.Contains("hreflang=\"") && link.Contains("</h2>"))
        );
    }

    [Theory]
    [InlineData("/en/calls/the-weir-ar", "/en/calls/open-the-weir")]
    [InlineData("/ar/calls/open-the-weir", "/ar/calls/the-weir-ar")]
    [InlineData("/ar/calls/open-the-weir?comments=2", "/ar/calls/the-weir-ar?comments=2")]
    [InlineData("/ar/calls/open-the-weir/versions", "/ar/calls/the-weir-ar/versions")]
    [InlineData("/ar/calls/open-the-weir/comments.rss", "/ar/calls/the-weir-ar/comments.rss")]
    [InlineData("/en/statements/on-dams", "/en/statements/on-old-dams")]
    [InlineData("/en/statements/on-dams?comments=2", "/en/statements/on-old-dams?comments=2")]
    [InlineData("/en/statements/on-dams/versions", "/en/statements/on-old-dams/versions")]
    [InlineData("/en/updates/open-the-weir", "/en/calls/open-the-weir")]
    public async Task A_slug_that_is_known_leads_to_the_text_for_good(string address, string place)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/fr/calls/ouvrez")]
    [InlineData("/en/calls/ouvrez")]
    [InlineData("/ar/calls/ouvrez/versions")]
    public async Task The_slug_of_a_draft_leads_nowhere(string address)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, address);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("open-the-weir", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_comment_has_an_address_that_leads_to_its_page()
    {
        foreach (var id in site.Comments.Select(comment => comment.PublicId))
        {
            using var answer = await site.AskAsync(HttpMethod.Get, $"/en/comments/{id}");
            var place = answer.Headers.Location!.OriginalString.Split('#');
            var page = await site.Client.GetStringAsync(place[0], TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal($"comment-{id}", place[1]);
            Assert.Contains($"id=\"comment-{id}\"", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"/en/comments/{id}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_comment_read_in_another_language_stands_under_the_text_in_that_one()
    {
        var id = site.OnCall[0].PublicId;

        using var arabic = await site.AskAsync(HttpMethod.Get, $"/ar/comments/{id}");
        using var french = await site.AskAsync(HttpMethod.Get, $"/fr/comments/{id}");
        using var unknown = await site.AskAsync(HttpMethod.Get, "/en/comments/nothing");

        Assert.Equal($"/ar/calls/the-weir-ar#comment-{id}", arabic.Headers.Location?.OriginalString);
        Assert.EndsWith($"#comment-{id}", french.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
