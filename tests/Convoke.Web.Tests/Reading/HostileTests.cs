using System.Net;
using System.Net.Http.Headers;
using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>What strangers tried, and what must come of it.</summary>
public sealed class HostileTests(HostileTests.Site site) : IClassFixture<HostileTests.Site>
{
    [Theory]
    [InlineData("/preferences")]
    [InlineData("/en/updates/well")]
    public async Task A_form_in_a_coding_nobody_uses_is_refused_and_is_no_fault(string path)
    {
        using var form = new StringContent("a=b");
        form.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-7");

        using var answer = await site.Client.PostAsync(path, form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("/\u202e/x")]
    [InlineData("/é")]
    public async Task A_way_back_that_fits_in_no_header_leads_home(string back)
    {
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("return", back)]);

        using var answer = await site.Client.PostAsync("/preferences", form, TestContext.Current.CancellationToken);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/en/author/hidden-author")]
    [InlineData("/en/author/hidden-author/feed.atom")]
    [InlineData("/en/tag/hiddentag")]
    [InlineData("/ar/tag/hiddentag")]
    [InlineData("/en/tag/hiddentag/feed.rss")]
    [InlineData("/en/category/hidden-category/feed.json")]
    public async Task A_draft_tells_neither_who_signed_it_nor_what_it_is_filed_under(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(path));

    [Theory]
    [InlineData("/en/author/known-author")]
    [InlineData("/ar/author/known-author")]
    [InlineData("/ar/author/known-author/feed.atom")]
    public async Task An_author_of_a_public_text_has_a_page_in_every_language(string path) =>
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(path));

    [Theory]
    [InlineData("/error/404")]
    [InlineData("/error/200")]
    public async Task A_page_for_an_error_is_no_page_of_its_own(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(path));

    [Fact]
    public async Task One_page_of_a_list_has_one_number() =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync("/en/updates?page=01"));

    [Fact]
    public async Task A_feed_of_very_long_texts_stays_small()
    {
        var feed = await site.Client.GetStringAsync("/en/statements/feed.rss", TestContext.Current.CancellationToken);

        Assert.InRange(feed.Length, 600_000, 1_200_000);
        Assert.Contains("Long 0", feed);
        Assert.Contains("Long 3", feed);
    }

    private async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public sealed class Site : TestSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync();
            await PublishAsync("---\nkind: update\nlang: en\ntitle: Well\nauthor: Known author\n---\nWater.\n");
            await PublishAsync(
                "---\nkind: update\nlang: en\ntitle: Draft\nstate: draft\nauthor: Hidden author\ntags: [hiddentag]\ncategories: Hidden category\n---\nWater.\n"
            );
            var words = string.Join("\n\n", Enumerable.Repeat(new string('w', 79), 8_000));
            for (var n = 0; n < 4; n++)
                await PublishAsync($"---\nkind: statement\nlang: en\ntitle: Long {n}\n---\n{words}\n");
        }
    }
}
