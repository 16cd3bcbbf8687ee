using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

/// <summary>What the server refuses before anything of ours sees it.</summary>
public sealed class RejectedRequestTests
{
    [Theory]
    [InlineData("GET\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001 not for us\r\n\r\n", 400)]
    [InlineData("GET /page HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /page HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("GET /page HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", 400)]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: a\r\n\r\n", 414)]
    [InlineData("GET /page HTTP/1.1\r\nHost: a\r\n{many}\r\n", 431)]
    [InlineData("GET /page HTTP/1.1\r\nHost: a\r\nX-Long: {long}{long}{long}{long}\r\n\r\n", 431)]
    [InlineData("GET /page HTTP/3.7\r\nHost: a\r\n\r\n", 505)]
    public async Task The_refusal_bears_the_security_headers(string request, int status)
    {
        await using var host = await Host.ListenAsync(app => app.MapGet("/page", () => "a page"));
        request = request
            .Replace("{long}", new string('a', 10_000), StringComparison.Ordinal)
            .Replace(
                "{many}",
                string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: a\r\n")),
                StringComparison.Ordinal
            );

        var answer = await Wire.AskAsync(host.Address, request);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer);
        Assert.Contains($"\r\nContent-Security-Policy: {SecurityHeaders.ContentPolicy}\r\n", answer);
        Assert.Contains("\r\nX-Content-Type-Options: nosniff\r\n", answer);
        Assert.Contains("\r\nReferrer-Policy: same-origin\r\n", answer);
        Assert.Contains("\r\nStrict-Transport-Security: max-age=31536000\r\n", answer);
        Assert.Contains("\r\nCache-Control: no-store\r\n", answer);
        Assert.Contains("\r\nConnection: close\r\n", answer);
        Assert.EndsWith("\r\n\r\n", answer);
    }

    [Fact]
    public async Task What_was_answered_before_on_the_same_connection_stays_answered()
    {
        await using var host = await Host.ListenAsync(app => app.MapGet("/page", () => "a page"));

        var answer = await Wire.AskAsync(host.Address, "GET /page HTTP/1.1\r\nHost: a\r\n\r\nGET\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 OK", answer);
        Assert.Contains("a page", answer);
        Assert.Contains("HTTP/1.1 400 Bad Request", answer);
        Assert.Equal(2, answer.Split("Content-Security-Policy").Length - 1);
    }
}
