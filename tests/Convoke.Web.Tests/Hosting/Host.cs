using Convoke.Kernel;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

/// <summary>The pipeline around a few pages that the test maps; in memory, or on a real socket where the server itself is looked at.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly WebApplication app;

    private Host(WebApplication app, HttpClient client) => (this.app, Client) = (app, client);

    public HttpClient Client { get; }

    public StoppedClock Clock => (StoppedClock)app.Services.GetRequiredService<TimeProvider>();

    public PageStore Store => app.Services.GetRequiredService<PageStore>();

    public Uri Address => new(app.Urls.First());

    public static Settings Settings { get; } =
        new()
        {
            DataFolder = "/nowhere",
            KeysFolder = "/nowhere/keys",
            Urls = ["http://127.0.0.1:0"],
            PublicUrl = new Uri("https://rivers.example"),
        };

    /// <summary>In memory.</summary>
    public static async Task<Host> StartAsync(Action<WebApplication> map, Settings? settings = null)
    {
        var site = Build(map, settings ?? Settings, inMemory: true);
        await site.StartAsync(TestContext.Current.CancellationToken);
        var client = site.GetTestClient();
        client.BaseAddress = new Uri("https://rivers.example");
        return new Host(site, client);
    }

    /// <summary>On a socket.</summary>
    public static async Task<Host> ListenAsync(Action<WebApplication> map, Settings? settings = null)
    {
        var site = Build(map, settings ?? Settings, inMemory: false);
        await site.StartAsync(TestContext.Current.CancellationToken);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return new Host(site, new HttpClient(handler) { BaseAddress = new Uri(site.Urls.First()) });
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public async Task<string> ReadAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await GetAsync(path, headers);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static WebApplication Build(Action<WebApplication> map, Settings settings, bool inMemory)
    {
        var builder = HostingSetup.CreateBuilder(settings);
        builder.Logging.ClearProviders();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new StoppedClock()));
        if (inMemory)
            builder.WebHost.UseTestServer();
        var site = builder.Build();
        site.UseConvokeHosting();
        map(site);
        return site;
    }
}
