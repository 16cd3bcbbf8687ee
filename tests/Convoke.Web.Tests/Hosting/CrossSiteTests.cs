using System.Net;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class CrossSiteTests
{
    [Theory]
    [InlineData("same-origin", null)]
    [InlineData("same-origin", "https://rivers.example")]
    [InlineData("none", null)]
    [InlineData(null, null)]
    [InlineData(null, "https://rivers.example")]
    [InlineData(null, "HTTPS://Rivers.Example")]
    [InlineData(null, "http://localhost")]
    public async Task What_we_or_a_program_send_is_taken(string? site, string? origin)
    {
        using var answer = await PostAsync(HttpMethod.Post, site, origin);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", "https://rivers.example")]
    [InlineData("cross-site", "https://rivers.example")]
    [InlineData("same-origin", "null")]
    [InlineData("nonsense", null)]
    [InlineData(null, "null")]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, "http://rivers.example")]
    [InlineData(null, "https://rivers.example:8443")]
    [InlineData(null, "https://rivers.example.evil.example")]
    public async Task What_another_site_makes_a_browser_send_is_refused(string? site, string? origin)
    {
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, new HttpMethod("ODD") })
        {
            using var answer = await PostAsync(method, site, origin);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains(
                "another site",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    [Theory]
    [InlineData("127.0.0.0/8", "203.0.113.9", "203.0.113.9 https")]
    [InlineData("127.0.0.0/8", "198.51.100.1, 203.0.113.9", "203.0.113.9 https")]
    [InlineData("10.0.0.0/8", "203.0.113.9", "127.0.0.1 http")]
    [InlineData(null, "203.0.113.9", "127.0.0.1 http")]
    public async Task Only_a_trusted_proxy_says_who_asks(string? trusted, string forwarded, string seen)
    {
        var settings = Host.Settings with { TrustedProxies = trusted is null ? [] : [IPNetwork.Parse(trusted)] };
        await using var host = await Host.ListenAsync(MapWho, settings);

        var who = await host.ReadAsync(
            "/who",
            ("X-Forwarded-For", forwarded),
            ("X-Forwarded-Proto", "https, https"),
            ("X-Forwarded-Host", "evil.example"),
            ("X-Real-IP", "198.51.100.7"),
            ("Forwarded", "for=198.51.100.7")
        );

        Assert.Equal($"{seen} {host.Address.Authority}", who);
    }

    private static void MapWho(WebApplication app) =>
        app.MapGet("/who", (HttpContext c) => $"{c.Connection.RemoteIpAddress} {c.Request.Scheme} {c.Request.Host}");

    private static async Task<HttpResponseMessage> PostAsync(HttpMethod method, string? site, string? origin)
    {
        await using var host = await Host.StartAsync(app => app.Map("/form", () => "taken"));
        using var request = new HttpRequestMessage(method, "http://localhost/form");
        if (site is not null)
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("127.0.0.0/8", false)]
    public async Task Forwarding_headers_of_an_address_that_is_not_listed_are_remembered(string? trusted, bool said)
    {
        var settings = Host.Settings with { TrustedProxies = trusted is null ? [] : [IPNetwork.Parse(trusted)] };
        await using var host = await Host.ListenAsync(
            app => app.MapGet("/line", (Forwarding seen) => $"{seen.Neighbour} {seen.Line}"),
            settings
        );

        await host.ReadAsync("/nowhere", ("X-Forwarded-For", "203.0.113.9, 198.51.100.2"));
        var line = await host.ReadAsync("/line");

        Assert.Equal(said, line == "127.0.0.1 CONVOKE_TRUSTED_PROXIES=127.0.0.1");
    }
}
