using System.Security.Cryptography;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class PageStoreRoomTests
{
    private const int Megabyte = 1 << 20;
    private readonly Counted page = new();

    [Fact]
    public async Task A_page_is_never_given_past_its_end()
    {
        await using var host = await Host.StartAsync(app => page.MapTo(app, "/en/", "home"));
        page.Until = host.Clock.Now.AddMinutes(5);
        await host.ReadAsync("/en/");

        host.Clock.Now = host.Clock.Now.AddMinutes(5).AddTicks(-1);
        var last = await host.ReadAsync("/en/");
        host.Clock.Now = host.Clock.Now.AddTicks(1);
        var next = await host.ReadAsync("/en/");

        Assert.StartsWith("render 1.", last);
        Assert.StartsWith("render 2.", next);
    }

    [Fact]
    public async Task Tags_drop_what_bears_them_and_nothing_else()
    {
        var (home, call) = (new Counted(), new Counted());
        await using var host = await Host.StartAsync(app =>
        {
            home.MapTo(app, "/en/", "home");
            call.MapTo(app, "/en/calls/open-the-well-book", "entry:1");
        });
        await ReadBothAsync(host);

        host.Store.Evict(["entry:1", "entry:2"]);
        await ReadBothAsync(host);
        host.Store.EvictAll();
        await ReadBothAsync(host);

        Assert.Equal((2, 3), (home.Renders, call.Renders));
    }

    [Fact]
    public async Task The_store_stays_within_its_limit_and_keeps_what_is_asked_for()
    {
        var (favourite, renders) = (new Counted(), 0);
        await using var host = await Host.StartAsync(
            app =>
            {
                favourite.MapTo(app, "/en/", "home");
                app.MapGet("/noise/{n}", context => NoiseAsync(context, 20_000, () => renders++));
            },
            Host.Settings with
            {
                PageStoreMegabytes = 1,
            }
        );

        for (var n = 0; n < 100; n++)
        {
            await host.ReadAsync($"/noise/{n}");
            await host.ReadAsync("/en/");
            Assert.InRange(host.Store.Weight, 1, Megabyte);
        }

        Assert.Equal((1, 100), (favourite.Renders, renders));
        host.Store.EvictAll();
        Assert.Equal(0, host.Store.Weight);
    }

    [Fact]
    public async Task One_path_cannot_take_the_whole_store()
    {
        var other = new Counted();
        await using var host = await Host.StartAsync(app =>
        {
            page.MapTo(app, "/en/calls", "calls", "page");
            other.MapTo(app, "/en/", "home");
        });
        await host.ReadAsync("/en/");
        await host.ReadAsync("/en/calls");
        var before = host.Store.Weight;

        for (var n = 0; n < 300; n++)
            await host.ReadAsync($"/en/calls?page={n}");
        await host.ReadAsync("/en/");

        Assert.Equal(1, other.Renders);
        Assert.InRange(host.Store.Weight, before, before + (64 * 4000));
    }

    [Fact]
    public async Task An_answer_too_large_to_keep_goes_out_whole()
    {
        var renders = 0;
        await using var host = await Host.StartAsync(
            app => app.MapGet("/noise", context => NoiseAsync(context, Megabyte, () => renders++)),
            Host.Settings with
            {
                PageStoreMegabytes = 1,
            }
        );

        var first = await host.ReadAsync("/noise");
        var second = await host.ReadAsync("/noise");

        Assert.Equal((2 * Megabyte, 2 * Megabyte, 2), (first.Length, second.Length, renders));
        Assert.Equal(0, host.Store.Weight);
    }

    [Fact]
    public async Task What_is_dropped_weighs_nothing()
    {
        await using var host = await Host.StartAsync(app => page.MapTo(app, "/en/calls", "calls", "page"));
        await host.ReadAsync("/en/calls");
        host.Store.Evict(["calls"]);
        var empty = host.Store.Weight;

        for (var n = 0; n < 10; n++)
            await host.ReadAsync($"/en/calls?page={n}");
        host.Store.Evict(["calls"]);
        host.Store.Evict(["calls"]);

        Assert.Equal(empty, host.Store.Weight);
    }

    private static async Task ReadBothAsync(Host host)
    {
        await host.ReadAsync("/en/");
        await host.ReadAsync("/en/calls/open-the-well-book");
    }

    private static async Task NoiseAsync(HttpContext context, int bytes, Action rendered)
    {
        rendered();
        context.KeepPage(["noise"]);
        context.Response.ContentType = "text/plain";
        for (var sent = 0; sent < bytes; sent += 10_000)
            await context.Response.WriteAsync(
                Convert.ToHexString(RandomNumberGenerator.GetBytes(Math.Min(10_000, bytes - sent)))
            );
    }
}
