using Convoke.Testing;
using Convoke.Web.Hosting;
using Convoke.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>Forms as no browser sends them, on a socket, since the server's own limits are part of the answer.</summary>
public sealed class SentFormsTests(SentFormsTests.Listening site) : IClassFixture<SentFormsTests.Listening>
{
    private const string Form = "Content-Type: application/x-www-form-urlencoded\r\n";

    [Theory]
    [InlineData(413, Form + "Content-Length: 2000000\r\n", "password=reeds")]
    [InlineData(413, Form + "Transfer-Encoding: chunked\r\n", "1E8480\r\n{long}\r\n0\r\n\r\n")]
    [InlineData(415, "Content-Type: application/json\r\nContent-Length: 2\r\n", "{}")]
    [InlineData(415, "Content-Length: 14\r\n", "password=reeds")]
    [InlineData(400, "Content-Type: multipart/form-data\r\nContent-Length: 14\r\n", "password=reeds")]
    [InlineData(400, "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 14\r\n", "password=reeds")]
    [InlineData(400, Form + "Transfer-Encoding: chunked\r\n", "not a length\r\n")]
    [InlineData(400, Form + "Transfer-Encoding: chunked\r\n", "1388\r\n{many}\r\n0\r\n\r\n")]
    public async Task A_form_that_cannot_be_read_is_refused_for_what_is_wrong_with_it(
        int status,
        string headers,
        string body
    )
    {
        body = body.Replace("{long}", new string('a', 2_000_000), StringComparison.Ordinal)
            .Replace("{many}", string.Concat(Enumerable.Repeat("&ab=", 1250)), StringComparison.Ordinal);
        foreach (var path in new[] { "/en/updates/locked", "/preferences" })
        {
            var answer = await site.PostAsync(path, headers, body);

            Assert.StartsWith($"HTTP/1.1 {status} ", answer);
            Assert.Contains($"\r\nContent-Security-Policy: {SecurityHeaders.ContentPolicy}\r\n", answer);
            Assert.Contains("\r\nCache-Control: no-store\r\n", answer);
            Assert.Contains("<h1", answer);
        }
        Assert.Empty(site.Complaints);
    }

    [Theory]
    [InlineData("/en/updates/locked", true)]
    [InlineData("/en/updates/locked", false)]
    [InlineData("/preferences", true)]
    [InlineData("/preferences", false)]
    public async Task Who_leaves_in_the_middle_of_a_form_is_not_complained_of(string path, bool isReset)
    {
        var ended = site.Ended;
        var beginning = $"POST {path} HTTP/1.1\r\nHost: a\r\n{Form}Content-Length: 100\r\n\r\npassword=";

        await Wire.BreakOffAsync(site.Address!, beginning, isReset);

        await Eventually.IsSoAsync(() => Task.FromResult(site.Ended > ended));
        Assert.Empty(site.Complaints);
    }

    [Fact]
    public async Task A_form_that_can_be_read_still_is()
    {
        var answer = await site.PostAsync("/en/updates/locked", Form + "Content-Length: 14\r\n", "password=reeds");

        Assert.StartsWith("HTTP/1.1 200 ", answer);
        Assert.Contains("Behind.", answer);
    }

    public sealed class Listening : TestSite
    {
        private readonly Watch watch = new();

        public Listening() => OverPort = true;

        /// <summary>Whatever was logged as worse than a warning, or came out of the site unanswered.</summary>
        public IReadOnlyCollection<string> Complaints => watch.Complaints;

        public int Ended => watch.Ended;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync();
            await PublishAsync("---\nkind: update\nlang: en\ntitle: Locked\npassword: reeds\n---\nBehind.");
        }

        public Task<string> PostAsync(string path, string headers, string body) =>
            Wire.AskAsync(Address!, $"POST {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n{body}");

        protected override void Adjust(IServiceCollection services) =>
            services.AddSingleton<ILoggerProvider>(watch).AddSingleton<IStartupFilter>(watch);
    }
}
