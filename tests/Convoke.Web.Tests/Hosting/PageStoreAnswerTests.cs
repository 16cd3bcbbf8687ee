using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class PageStoreAnswerTests
{
    private readonly Counted page = new();

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.5, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("*", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("GZIP;Q=1.0", "gzip")]
    [InlineData("br;q=nonsense,,;", null)]
    public async Task A_reader_gets_the_coding_it_asks_for_first_and_from_the_store(string asked, string? given)
    {
        await using var host = await StartAsync();

        using var made = await host.GetAsync("/en/", ("Accept-Encoding", asked));
        using var kept = await host.GetAsync("/en/", ("Accept-Encoding", asked));

        foreach (var answer in new[] { made, kept })
        {
            Assert.Equal(given, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.StartsWith("render 1.www", await PlainAsync(answer));
            Assert.Equal(["Accept-Encoding", "Cookie", "Save-Data"], answer.Headers.Vary);
        }
        Assert.Equal(1, page.Renders);
    }

    [Fact]
    public async Task Made_and_kept_answers_have_the_same_headers()
    {
        page.Before = context =>
        {
            context.Response.Headers.Link = "</xmlrpc>; rel=pingback";
            context.Response.Headers.ContentLanguage = "en";
        };
        await using var host = await StartAsync();

        using var made = await host.GetAsync("/en/");
        using var kept = await host.GetAsync("/en/");

        Assert.Equal(HeadersOf(made), HeadersOf(kept));
        Assert.Contains("Content-Security-Policy", HeadersOf(kept));
        Assert.Contains("Link: </xmlrpc>; rel=pingback", HeadersOf(kept));
        Assert.Contains("Cache-Control: public, no-cache", HeadersOf(kept));
    }

    [Fact]
    public async Task Head_is_get_without_the_body_and_fills_the_store()
    {
        await using var host = await StartAsync();

        using var made = await host.SendAsync(HttpMethod.Head, "/en/");
        using var kept = await host.SendAsync(HttpMethod.Head, "/en/");
        using var whole = await host.GetAsync("/en/");

        foreach (var answer in new[] { made, kept })
        {
            Assert.Equal(HeadersOf(whole), HeadersOf(answer));
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
        Assert.Equal(1, page.Renders);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so()
    {
        await using var host = await StartAsync();
        using var first = await host.GetAsync("/en/");
        var tag = first.Headers.ETag!.Tag;

        foreach (var known in new[] { $"W/{tag}", tag, $"\"other\", {tag}", "*" })
        {
            using var again = await host.GetAsync("/en/", ("If-None-Match", known), ("Accept-Encoding", "gzip"));

            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Contains("Content-Security-Policy", HeadersOf(again));
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
        using var changed = await host.GetAsync("/en/", ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_reader_who_has_it_is_told_so_even_by_the_first_answer_and_without_a_store()
    {
        await using var host = await StartAsync();
        using var first = await host.GetAsync("/en/");
        var same = new Counted();
        await using var other = await Host.StartAsync(
            app => same.MapTo(app, "/en/", "t"),
            Host.Settings with
            {
                PageStoreMegabytes = 0,
            }
        );

        using var again = await other.GetAsync("/en/", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var more = await other.GetAsync("/en/");

        Assert.Equal((HttpStatusCode.NotModified, 2), (again.StatusCode, same.Renders));
    }

    [Fact]
    public async Task Last_modified_counts_where_no_tag_is_sent()
    {
        var edited = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        page.Before = context => context.Response.Headers.LastModified = edited.ToString("r");
        await using var host = await StartAsync();

        using var before = await host.GetAsync("/en/", ("If-Modified-Since", edited.AddSeconds(-1).ToString("r")));
        using var since = await host.GetAsync("/en/", ("If-Modified-Since", edited.ToString("r")));
        using var tagged = await host.GetAsync(
            "/en/",
            ("If-Modified-Since", edited.ToString("r")),
            ("If-None-Match", "\"x\"")
        );
        using var nonsense = await host.GetAsync("/en/", ("If-Modified-Since", "yesterday"));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK],
            new[] { before, since, tagged, nonsense }.Select(a => a.StatusCode)
        );
    }

    [Fact]
    public async Task An_answer_that_is_not_kept_goes_out_as_it_is_written()
    {
        await using var host = await Host.StartAsync(app =>
            app.MapGet(
                "/en/form",
                (RequestDelegate)(c => c.Response.WriteAsync(new string('f', 1000), c.RequestAborted))
            )
        );

        using var answer = await host.GetAsync("/en/form", ("Accept-Encoding", "gzip"));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Who_knows_a_page_that_is_made_anew_keeps_the_connection()
    {
        await using var host = await Host.ListenAsync(app => page.MapTo(app, "/en/", "home"));

        var answers = await Wire.AskAsync(
            host.Address,
            "GET /en/ HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\nGET /en/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        );

        Assert.StartsWith("HTTP/1.1 304", answers, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 200", answers, StringComparison.Ordinal);
        Assert.Contains("render 1.www", answers, StringComparison.Ordinal);
    }

    private Task<Host> StartAsync() => Host.StartAsync(app => page.MapTo(app, "/en/", "home"));

    private static List<string> HeadersOf(HttpResponseMessage answer) =>
        [
            .. answer
                .Headers.Concat(answer.Content.Headers)
                .SelectMany(h => h.Value.Select(v => $"{h.Key}: {v}").Append(h.Key))
                .Order(),
        ];

    private static async Task<string> PlainAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
