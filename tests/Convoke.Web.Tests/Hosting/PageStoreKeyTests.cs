using System.Net;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class PageStoreKeyTests
{
    private readonly Counted page = new();

    [Fact]
    public async Task A_page_is_rendered_once_for_everybody()
    {
        await using var host = await StartAsync();

        var first = await host.ReadAsync("/en/calls");
        var second = await host.ReadAsync("/en/calls");

        Assert.Equal(first, second);
        Assert.Equal((1, 1L), (page.Renders, host.Store.Hits));
    }

    [Fact]
    public async Task Query_keys_that_the_page_does_not_name_are_no_part_of_the_key()
    {
        await using var host = await StartAsync("page");

        foreach (var query in new[] { "", "?utm_source=x", "?a=1&b=2", "?PAGES=2", "?=", "?&&&", "?%zz" })
            await host.ReadAsync("/en/calls" + query);

        Assert.Equal(1, page.Renders);
    }

    [Fact]
    public async Task Query_keys_that_the_page_names_are_whatever_their_order_case_and_neighbours()
    {
        await using var host = await StartAsync("page", "comments");

        foreach (var query in new[] { "?page=2&comments=3", "?comments=3&page=2", "?x=1&Page=2&y=&COMMENTS=%33" })
            await host.ReadAsync("/en/calls" + query);
        foreach (var query in new[] { "?page=2", "?page=3", "?page=2%26comments=3" })
            await host.ReadAsync("/en/calls" + query);

        Assert.Equal(4, page.Renders);
    }

    [Fact]
    public async Task Of_a_repeated_key_the_first_counts_and_what_is_made_of_it_is_not_kept()
    {
        await using var host = await StartAsync("page");
        await host.ReadAsync("/en/calls");

        await host.ReadAsync("/en/calls?page=2&page=evil");
        await host.ReadAsync("/en/calls?page=2");
        await host.ReadAsync("/en/calls?page=2&page=3");

        Assert.Equal(3, page.Renders);
    }

    [Fact]
    public async Task Host_cookies_and_languages_are_no_part_of_the_key()
    {
        await using var host = await StartAsync();

        await host.ReadAsync("/en/calls");
        await host.ReadAsync("/en/calls", ("Host", "evil.example"));
        await host.ReadAsync("/en/calls", ("Cookie", "session=1; mytheme=dark"), ("Accept-Language", "ar"));
        await host.ReadAsync("/en/calls", ("X-Forwarded-Host", "evil.example"), ("User-Agent", "x"));

        Assert.Equal(1, page.Renders);
    }

    [Fact]
    public async Task Theme_and_few_bytes_are_part_of_the_key_of_a_page_in_html()
    {
        await using var host = await StartAsync();

        await host.ReadAsync("/en/calls", ("Cookie", "theme=none"));
        await host.ReadAsync("/en/calls", ("Cookie", "a=b; theme=dark"));
        await host.ReadAsync("/en/calls", ("Cookie", "theme=light; theme=dark"));
        await host.ReadAsync("/en/calls", ("Save-Data", "on"));
        await host.ReadAsync("/en/calls?lite=1");
        await host.ReadAsync("/en/calls?lite=0", ("Cookie", "theme=purple"));

        Assert.Equal(4, page.Renders);
    }

    [Fact]
    public async Task A_feed_has_no_theme()
    {
        page.Type = "application/atom+xml; charset=utf-8";
        await using var host = await StartAsync();

        await host.ReadAsync("/en/calls");
        using var dark = await host.GetAsync("/en/calls", ("Cookie", "theme=dark"), ("Save-Data", "on"));

        Assert.Equal(1, page.Renders);
        Assert.Equal(["Accept-Encoding"], dark.Headers.Vary);
    }

    [Theory]
    [InlineData("cookie")]
    [InlineData("late cookie")]
    [InlineData("no-store")]
    [InlineData("private")]
    [InlineData("error")]
    [InlineData("coded")]
    public async Task What_is_not_for_everybody_is_not_kept(string reason)
    {
        page.Before = context => Spoil(context.Response, reason);
        await using var host = await StartAsync();

        using var first = await host.GetAsync("/en/calls");
        using var second = await host.GetAsync("/en/calls");

        Assert.Equal(2, page.Renders);
        Assert.Equal(reason.EndsWith("cookie", StringComparison.Ordinal), second.Headers.Contains("Set-Cookie"));
        Assert.Equal(reason == "error" ? HttpStatusCode.NotFound : HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_post_is_neither_kept_nor_answered_from_the_store()
    {
        await using var host = await StartAsync();
        await host.ReadAsync("/en/calls");

        using var post = await host.SendAsync(HttpMethod.Post, "/en/calls");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    private Task<Host> StartAsync(params string[] keys) =>
        Host.StartAsync(app => page.MapTo(app, "/en/calls", "calls", keys));

    private static void Spoil(HttpResponse response, string reason)
    {
        if (reason == "cookie")
            response.Cookies.Append("a", "b");
        else if (reason == "late cookie")
            response.OnStarting(() => Task.FromResult(response.Headers.SetCookie = "a=b"));
        else if (reason == "error")
            response.StatusCode = 404;
        else if (reason == "coded")
            response.Headers.ContentEncoding = "identity";
        else
            response.Headers.CacheControl = reason;
    }
}
