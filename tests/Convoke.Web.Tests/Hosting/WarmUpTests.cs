using Convoke.Testing;
using Convoke.Web.Hosting;
using Convoke.Web.Hosting.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class WarmUpTests(WarmUpTests.WarmSite site) : IClassFixture<WarmUpTests.WarmSite>
{
    [Fact]
    public async Task After_the_warm_up_the_first_pages_are_kept()
    {
        await site.FoundAsync();
        await site.PublishAsync("---\nkind: call\nlang: en\ntitle: Clean rivers\n---\nWater is for all.\n");
        await site.SettleAsync();
        await site.HearAsync();

        await site.WarmAsync();
        var store = site.Services.GetRequiredService<PageStore>();
        var made = store.Misses;
        foreach (var path in new[] { "/en/", "/en/calls", "/en/calls/clean-rivers" })
            (await site.Client.GetAsync(path, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        Assert.True(made > 0);
        Assert.Equal(made, store.Misses);
    }

    [Fact]
    public async Task From_the_first_moment_the_site_is_not_ready_until_they_are()
    {
        await site.WarmAsync();

        var after = await site.LookAsync();

        Assert.Equal((Condition.Bad, Condition.Good), (site.AtFirst?.Condition, after.Condition));
    }

    [Fact]
    public void No_key_is_laid_into_the_home_folder_at_the_start()
    {
        var startsWithTheSite = site.Services.GetServices<IHostedService>();

        Assert.DoesNotContain(
            startsWithTheSite,
            service => service.GetType().Assembly == typeof(DataProtectionOptions).Assembly
        );
    }

    public sealed class WarmSite : TestSite
    {
        private WarmUp WarmUp => Services.GetRequiredService<WarmUp>();

        /// <summary>What health found when the site began to answer.</summary>
        public Finding? AtFirst { get; private set; }

        public Task WarmAsync() => WarmUp.RunAsync(App);

        public Task<Finding> LookAsync() => WarmUp.LookAsync(CancellationToken.None);

        protected override Task StartAsync(WebApplication site)
        {
            site.Lifetime.ApplicationStarted.Register(() => AtFirst = LookAsync().Result);
            return WarmUp.StartAsync(site, CancellationToken.None);
        }
    }
}
