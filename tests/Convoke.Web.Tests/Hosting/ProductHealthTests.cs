using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Convoke.Kernel;
using Convoke.Testing;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class ProductHealthTests(ProductHealthTests.OpenSite site) : IClassFixture<ProductHealthTests.OpenSite>
{
    private const string Token = "0123456789abcdef";

    [Fact]
    public async Task The_database_and_the_outbox_are_looked_at()
    {
        await site.SettleAsync();

        var rows = JsonDocument.Parse(await AskAsync("/health/ready")).RootElement.GetProperty("rows");

        Assert.Equal("good", rows.GetProperty("database").GetProperty("condition").GetString());
        Assert.Equal("good", rows.GetProperty("outbox").GetProperty("condition").GetString());
        Assert.Contains("convoke keys show", rows.GetProperty("keys").GetProperty("words").GetString());
    }

    [Fact]
    public async Task The_age_of_the_outbox_is_among_the_metrics()
    {
        var metrics = await AskAsync("/metrics");

        Assert.Contains("\nconvoke_outbox_age_seconds ", metrics);
    }

    [Fact]
    public async Task Before_set_up_health_answers_and_nothing_else()
    {
        using var health = await site.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        using var page = await site.Client.GetAsync("/en/", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (health.StatusCode, page.StatusCode));
    }

    private async Task<string> AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public sealed class OpenSite : TestSite
    {
        protected override Settings Adjust(Settings settings) => settings with { OperationsToken = Token };
    }
}
