using Convoke.Testing;
using Convoke.Web.Hosting;
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

        await site.WarmAsync();
        var store = site.Services.GetRequiredService<PageStore>();
        var made = store.Misses;
        foreach (var path in new[] { "/en/", "/ar/feed.atom", "/en/calls", "/en/calls/clean-rivers" })
            (await site.Client.GetAsync(path, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        Assert.True(made > 0);
        Assert.Equal(made, store.Misses);
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
        public Task WarmAsync() => Services.GetRequiredService<WarmUp>().RunAsync(App);
    }
}
