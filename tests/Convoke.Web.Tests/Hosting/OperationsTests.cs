using System.Globalization;
using System.Net;
using Convoke.Kernel;
using Convoke.Web.Hosting;
using Convoke.Web.Hosting.Health;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class OperationsTests : IDisposable
{
    private const string Token = "0123456789abcdef";
    private readonly string folder = Directory.CreateTempSubdirectory("convoke-health-").FullName;

    [Fact]
    public async Task Anybody_may_ask_whether_we_live_and_are_ready()
    {
        await using var host = await Host.StartAsync(app => app.MapOperations(), Open);

        Assert.Equal(("yes\n", "yes\n"), (await host.ReadAsync("/health/live"), await host.ReadAsync("/health/ready")));
    }

    [Fact]
    public async Task The_detail_wants_the_token()
    {
        await using var host = await Host.StartAsync(app => app.MapOperations(), Open);

        var detail = await host.ReadAsync("/health/ready", ("Authorization", $"Bearer {Token}"));
        var wrong = await host.ReadAsync("/health/ready", ("Authorization", $"Bearer {Token}x"));

        Assert.Contains("MB free", detail);
        Assert.Contains("\"parts\"", detail);
        Assert.Equal("yes\n", wrong);
    }

    [Fact]
    public async Task What_is_bad_makes_us_unready_and_names_nothing_to_strangers()
    {
        await using var host = await Host.StartAsync(
            app => app.MapOperations(),
            Open with
            {
                DataFolder = Path.Combine(folder, "unplugged"),
                KeysFolder = folder,
            }
        );

        using var answer = await host.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("no\n", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(99, Condition.Bad)]
    [InlineData(100, Condition.Lacking)]
    [InlineData(1000, Condition.Good)]
    public void A_filling_disk_is_told_before_it_is_full(long megabytes, Condition condition)
    {
        var finding = DiskSpace.Judge(megabytes);

        Assert.Equal(condition, finding.Condition);
    }

    [Fact]
    public void Each_missing_part_is_a_line()
    {
        var parts = new MissingParts(program => program == "chromium");

        var line = Assert.Single(parts.Lines());

        Assert.Contains("vipsthumbnail", line);
    }

    [Fact]
    public async Task To_strangers_there_are_no_metrics()
    {
        await using var open = await Host.StartAsync(app => app.MapOperations(), Open);
        await using var closed = await Host.StartAsync(
            app => app.MapOperations(),
            Open with
            {
                OperationsToken = null,
            }
        );

        using var stranger = await open.GetAsync("/metrics");
        using var guesser = await open.GetAsync("/metrics", ("Authorization", "Bearer 0123456789abcdeg"));
        using var anyone = await closed.GetAsync("/metrics", ("Authorization", "Bearer "));
        using var nowhere = await open.GetAsync("/nowhere");

        Assert.All([stranger, guesser, anyone], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(nowhere.Headers.ToString(), stranger.Headers.ToString());
    }

    [Fact]
    public async Task Metrics_count_requests_and_what_the_store_did()
    {
        var page = new Counted();
        await using var host = await Host.StartAsync(
            app =>
            {
                app.MapOperations();
                page.MapTo(app, "/en/", "home");
            },
            Open
        );
        await host.ReadAsync("/en/");
        await host.ReadAsync("/en/");

        var text = await host.ReadAsync("/metrics", ("Authorization", $"Bearer {Token}"));

        Assert.Contains("# TYPE http_server_request_duration_seconds histogram\n", text);
        Assert.Contains("http_route=\"/en/\",le=\"+Inf\"} ", text.Replace(",http_response_status_code=\"200\"", ""));
        Assert.Contains("# TYPE convoke_page_store_size_bytes gauge\n", text);
        Assert.Contains("\nconvoke_page_store_hits_total ", text);
        Assert.Contains("dotnet_gc_collections_total{gc_heap_generation=\"gen0\"}", text);
        Assert.All(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.True(IsWellFormed(line), line)
        );
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Settings Open => Host.Settings with { OperationsToken = Token, DataFolder = folder, KeysFolder = folder };

    private static bool IsWellFormed(string line) =>
        line.StartsWith("# TYPE ", StringComparison.Ordinal)
        || double.TryParse(
            line[(line.LastIndexOf(' ') + 1)..],
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out _
        );
}
