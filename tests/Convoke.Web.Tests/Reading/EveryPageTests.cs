using System.Net;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>What holds for every public page and feed, asked of each.</summary>
[Collection(nameof(ReadingSite))]
public sealed class EveryPageTests(ReadingSite site)
{
    public static TheoryData<string> Addresses { get; } = [.. QueryCountTests.Pages.Select(page => page.Data.Item1)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_is_the_same_for_everybody(string address)
    {
        address = site.Named(address);
        site.ForgetPages();
        var plain = await BodyAsync(address);
        site.ForgetPages();

        var asked = address + (address.Contains('?') ? "&" : "?") + "utm_source=evil.example&PAGES=2&lang=ar";
        var strange = await BodyAsync(
            asked,
            ("Host", "evil.example"),
            ("X-Forwarded-Host", "evil.example"),
            ("X-Forwarded-Proto", "https"),
            ("X-Original-URL", "/evil.example"),
            ("Cookie", "language=ar; session=evil.example"),
            ("Accept-Language", "ar"),
            ("Referer", "https://evil.example/"),
            ("User-Agent", "evil.example")
        );

        Assert.Equal(plain, strange);
        Assert.Equal(plain, await BodyAsync(address));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Other_letters_of_its_address_never_put_something_else_in_its_place(string address)
    {
        address = site.Named(address);
        site.ForgetPages();
        var plain = await BodyAsync(address);
        site.ForgetPages();

        var path = address.Split('?')[0];
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            using (await site.AskAsync(HttpMethod.Get, address.Replace(part, part.ToUpperInvariant()))) { }

        Assert.Equal(plain, await BodyAsync(address));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_sets_no_cookie_and_is_sent_once(string address)
    {
        address = site.Named(address);
        using var first = await site.AskAsync(HttpMethod.Get, address);
        var tag = first.Headers.ETag!.ToString();

        using var known = await site.AskAsync(HttpMethod.Get, address, ("If-None-Match", tag));
        using var other = await site.AskAsync(HttpMethod.Get, address, ("If-None-Match", "W/\"other\""));
        using var head = await site.AskAsync(HttpMethod.Head, address);

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Empty(await known.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HeadersOf(first), HeadersOf(head));
        Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString());
        Assert.All([first, known, head], answer => Assert.False(answer.Headers.Contains("Set-Cookie")));
        Assert.All([first, known, head], Guarded.BearsSecurityHeaders);
    }

    [Theory]
    [InlineData("/", 302)]
    [InlineData("/en/archive", 302)]
    [InlineData("/en/comments/{comment}", 302)]
    [InlineData("/en/statements/on-dams", 301)]
    [InlineData("/en/updates/nothing-here", 404)]
    [InlineData("/ar/statements/on-old-dams", 404)]
    [InlineData("/en/updates?page=9", 404)]
    [InlineData("/en/updates?page=x", 404)]
    [InlineData("/en/statements/on-old-dams?comments=3", 404)]
    [InlineData("/en/calls/open-the-weir/versions/{hash}0", 404)]
    [InlineData("/en/updates/withdrawn", 410)]
    [InlineData("/en/updates/withdrawn/comments.rss", 410)]
    [InlineData("/en/CALLS", 404)]
    [InlineData("/en/Updates/feed.rss", 404)]
    [InlineData("/EN/calls", 404)]
    [InlineData("/es/calls", 404)]
    [InlineData("/nowhere/at/all", 404)]
    [InlineData("/en/updates/for-members", 200)]
    public async Task An_answer_that_is_not_kept_is_guarded_too(string address, int status)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, site.Named(address));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl is { NoStore: true } or { Private: true });
        Guarded.BearsSecurityHeaders(answer);
    }

    private static List<string> HeadersOf(HttpResponseMessage answer) =>
        [
            .. answer
                .Headers.Concat(answer.Content.Headers)
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
                .Order(StringComparer.Ordinal),
        ];

    private async Task<string> BodyAsync(string address, params (string Name, string Value)[] headers)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, address, headers);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
