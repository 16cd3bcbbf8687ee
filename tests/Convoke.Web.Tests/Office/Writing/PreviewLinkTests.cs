using System.Net;
using Convoke.Accounts;
using Xunit;

namespace Convoke.Web.Tests.Office.Writing;

/// <summary>A text before it is public, for whoever was given its address.</summary>
public sealed class PreviewLinkTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task An_address_shows_the_text_as_it_is_until_it_is_taken_away_and_is_never_kept()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "call", ("title", "Not yet"), ("body", "First **words**."));
        await editor.SubmitAsync($"{address}/share", ("lasts", "1"));
        var (link, id) = await LinkAsync(editor, address);

        var first = await AskAsync(link);
        await (await Editor.OpenAsync(editor, address)).SaveAsync(("body", "Second words."));
        var second = await AskAsync(link);
        var page = await editor.GetAsync($"{address}/share");
        await editor.PostAsync($"{address}/share", [.. Visitor.HiddenOf(page.Body), ("end", id)]);
        var gone = await AskAsync(link);

        Assert.Contains("First <strong>words</strong>.", first.Body, StringComparison.Ordinal);
        Assert.Contains("Second words.", second.Body, StringComparison.Ordinal);
        Assert.Equal("no-store", second.CacheControl);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    [Fact]
    public async Task An_address_ends_by_itself()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "update", ("title", "For a day"));
        await editor.SubmitAsync($"{address}/share", ("lasts", "1"));
        var (link, _) = await LinkAsync(editor, address);

        var before = await AskAsync(link);
        site.Clock.Advance(TimeSpan.FromHours(25));
        var after = await AskAsync(link);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.Status, after.Status));
    }

    [Fact]
    public async Task A_preview_may_stand_in_our_own_frames_and_do_nothing()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "update", ("title", "In a frame"));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}/preview");
        request.Headers.Add(
            "Cookie",
            string.Join("; ", editor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))
        );
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.EndsWith("; sandbox allow-same-origin", policy, StringComparison.Ordinal);
    }

    private Task<Answer> AskAsync(string link) => new Visitor(site.Client).GetAsync(link);

    private static async Task<(string Link, string Id)> LinkAsync(Visitor editor, string address)
    {
        var page = (await editor.GetAsync($"{address}/share")).Body;
        return (
            "/preview/" + page.Split("href=\"/preview/")[1].Split('"')[0],
            page.Split("name=\"end\" value=\"")[1].Split('"')[0]
        );
    }
}
