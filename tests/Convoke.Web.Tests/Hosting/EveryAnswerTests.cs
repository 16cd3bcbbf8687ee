using System.Net;
using System.Net.Sockets;
using System.Text;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class EveryAnswerTests
{
    [Theory]
    [InlineData("GET", "/page", HttpStatusCode.OK)]
    [InlineData("GET", "/moved", HttpStatusCode.MovedPermanently)]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/gone", HttpStatusCode.Gone)]
    [InlineData("GET", "/fault", HttpStatusCode.InternalServerError)]
    [InlineData("DELETE", "/page", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/convoke.css", HttpStatusCode.OK)]
    public async Task Bears_the_security_headers(string method, string path, HttpStatusCode status)
    {
        await using var host = await Host.ListenAsync(Map);

        using var answer = await host.SendAsync(new HttpMethod(method), path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(SecurityHeaders.ContentPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Over_plain_http_nobody_is_told_to_use_https()
    {
        await using var host = await Host.StartAsync(
            Map,
            Host.Settings with
            {
                PublicUrl = new Uri("http://localhost:5080"),
            }
        );

        using var answer = await host.GetAsync("/page");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_fault_shows_a_reference_and_nothing_of_itself()
    {
        await using var host = await Host.StartAsync(Map);

        using var answer = await host.GetAsync("/fault");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Matches("Reference: (<code>)?[0-9a-f]{10}<", page);
        Assert.DoesNotContain("secret", page);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_bare_error_is_shown_by_its_page_which_knows_what_happened()
    {
        await using var host = await Host.StartAsync(app =>
        {
            Map(app);
            app.MapGet("/error/{status:int}", (HttpContext context) => $"shown {context.Features.Get<ErrorShown>()}");
        });

        using var missing = await host.GetAsync("/ar/nowhere?q=1");
        using var refused = await host.SendAsync(HttpMethod.Post, "/page");

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed),
            (missing.StatusCode, refused.StatusCode)
        );
        Assert.Contains(
            "Status = 404, Path = /ar/nowhere",
            await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(
            "Status = 405, Path = /page",
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task When_the_page_for_a_fault_fails_too_a_plain_one_is_shown()
    {
        await using var host = await Host.StartAsync(app =>
        {
            Map(app);
            app.MapGet("/error/{status:int}", string () => throw new InvalidOperationException("no database"));
        });

        using var answer = await host.GetAsync("/fault");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Reference:", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Who_left_before_the_error_could_be_shown_is_not_complained_of()
    {
        var watch = new Watch();
        var host = await Host.ListenAsync(app =>
        {
            app.Services.GetRequiredService<ILoggerFactory>().AddProvider(watch);
            app.MapGet(
                "/error/{status:int}",
                (HttpContext context) =>
                {
                    context.Abort();
                    return Task.Delay(Timeout.Infinite, context.RequestAborted);
                }
            );
        });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.GetAsync("/nowhere"));
        await host.DisposeAsync(); // which lets everything under way come to its end

        Assert.Empty(watch.Complaints);
    }

    [Fact]
    public async Task A_file_of_ours_is_kept_compressed()
    {
        await using var host = await Host.ListenAsync(Map);

        using var versioned = await host.GetAsync("/convoke.css?v=1", ("Accept-Encoding", "gzip"));
        using var plain = await host.GetAsync("/convoke.css", ("Accept-Encoding", "gzip"));
        using var again = await host.GetAsync("/convoke.css", ("If-None-Match", plain.Headers.ETag!.ToString()));

        Assert.Equal(["gzip"], plain.Content.Headers.ContentEncoding);
        Assert.Equal("public, max-age=31536000, immutable", versioned.Headers.CacheControl!.ToString());
        Assert.Equal("public, no-cache", plain.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_a_megabyte_is_refused(bool isAnnounced)
    {
        await using var host = await Host.ListenAsync(app =>
            app.MapPost("/form", async (HttpContext context) => (await context.Request.ReadFormAsync()).Count)
        );
        using var form = new StringContent(
            new string('a', (1 << 20) + 1),
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "/form") { Content = form };
        request.Headers.TransferEncodingChunked = !isAnnounced;
        request.Headers.ExpectContinue = true;

        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Head_on_a_socket_has_no_body_whatever_the_page()
    {
        await using var host = await Host.ListenAsync(Map);
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();

        await stream.WriteAsync(
            "HEAD /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"u8.ToArray(),
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 200 OK", answer);
        Assert.EndsWith("\r\n\r\n", answer);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/page", () => "a page");
        app.MapGet("/moved", () => Results.Redirect("/page", permanent: true));
        app.MapGet("/gone", () => Results.StatusCode(410));
        app.MapGet("/fault", string () => throw new InvalidOperationException("a secret"));
    }
}
