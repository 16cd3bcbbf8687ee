using System.Collections.Concurrent;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Hosting;
using Convoke.Web.Reader;
using Convoke.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Convoke.Testing;

/// <summary>The whole site on a database of its own: asked through HTTP, in this process or (for browsers) over a port.</summary>
public class TestSite : TestProduct, IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly Heard heard = new();
    private WebApplication? app;

    /// <summary>Set before the start to serve over a port of loopback, for browsers.</summary>
    protected bool OverPort { get; init; }

    public override IServiceProvider Services => App.Services;

    public string Folder => folder.Path;

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where a browser finds the site; null in this process alone.</summary>
    public Uri? Address { get; private set; }

    protected WebApplication App => app ?? throw new InvalidOperationException("Not started.");

    public virtual async ValueTask InitializeAsync()
    {
        var settings = folder.Settings(await TestDatabase.NewAsync()) with { Urls = ["http://127.0.0.1:0"] };
        app = Site.Build(
            Adjust(settings),
            builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                builder.Services.AddSingleton<IChangeListener>(heard);
                Adjust(builder.Services);
                if (!OverPort)
                    builder.WebHost.UseTestServer();
            }
        );
        await PrepareAsync(app.Services);
        await StartAsync(app);
        Address = OverPort ? new Uri(app.Urls.First()) : null;
        Client = OverPort
            ? OverNetwork(Address!)
            : new HttpClient(app.GetTestServer().CreateHandler()) { BaseAddress = new Uri("http://localhost:5080") };
    }

    /// <summary>Lets a class of tests start the site as the command does.</summary>
    protected virtual Task StartAsync(WebApplication site) => site.StartAsync();

    /// <summary>Lets a class of tests run with other settings.</summary>
    protected virtual Settings Adjust(Settings settings) => settings;

    /// <summary>Lets a class of tests look into the site, or replace a part of it.</summary>
    protected virtual void Adjust(IServiceCollection services) { }

    public override async Task WorkOffAsync()
    {
        await base.WorkOffAsync();
        await WaitForRelayAsync();
    }

    /// <summary>Works off what is due and lets the site see it at once, without waiting for its watch.</summary>
    public override async Task SettleAsync()
    {
        await WorkOffAsync();
        Services.GetRequiredService<SiteKeeper>().ForgetAll();
        Services.GetRequiredService<PageStore>().ForgetAll();
    }

    /// <summary>Waits until the site's own watch has told of everything written so far, so that nothing is thrown away later on.</summary>
    public async Task HearAsync()
    {
        var (mark, forgets) = ($"mark:{PublicId.New()}", heard.Forgets);
        await WithAsync(
            (ConvokeDb db) =>
            {
                db.Add(Change.Of(Clock.GetUtcNow(), mark));
                return db.SaveChangesAsync();
            }
        );
        await Eventually.IsSoAsync(() => Task.FromResult(heard.Knows(mark) || heard.Forgets > forgets));
    }

    /// <summary>The site's own relay may have taken rows before us and be at work on them: their lease has not run out then.</summary>
    private async Task WaitForRelayAsync()
    {
        for (var look = 0; look < 500; look++)
        {
            var leased = Clock.GetUtcNow() + TimeSpan.FromSeconds(61);
            if (!await WithAsync(db => db.Outbox.AnyAsync(row => !row.Dead && row.Due <= leased)))
                return;
            await Task.Delay(20);
        }
        throw new TimeoutException("The relay is still at work on what was due.");
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (app is not null)
        {
            await app.StopAsync(); // or the timetable goes on ringing
            await app.DisposeAsync();
        }
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class Heard : IChangeListener
    {
        private readonly ConcurrentDictionary<string, bool> tags = new();
        private int forgets;

        /// <summary>How often everything was forgotten: what was written before that is never told of.</summary>
        public int Forgets => Volatile.Read(ref forgets);

        public bool Knows(string tag) => tags.ContainsKey(tag);

        public void Changed(IReadOnlyCollection<string> tags)
        {
            foreach (var tag in tags)
                this.tags[tag] = true;
        }

        public void ForgetAll() => Interlocked.Increment(ref forgets);
    }

#pragma warning disable RS0030 // tests ask their own site; the product's one outbound client is not meant for that
    /// <summary>Asks a site over a port; follows no redirect and keeps no cookie.</summary>
    public static HttpClient OverNetwork(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
#pragma warning restore RS0030
}
