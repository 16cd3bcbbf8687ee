using System.Net;
using System.Threading.Channels;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class PageStoreFillTests
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string text = "old";
    private int renders;

    [Fact]
    public async Task A_hundred_readers_of_a_cold_page_make_it_once()
    {
        await using var host = await Host.StartAsync(MapSlow);

        var readers = Enumerable.Range(0, 100).Select(i => host.ReadAsync($"/en/")).ToList();
        await begun.Task;
        go.SetResult();

        Assert.All(await Task.WhenAll(readers), answer => Assert.Equal("old", answer));
        Assert.Equal(1, renders);
    }

    [Fact]
    public async Task An_eviction_during_the_making_keeps_the_old_page_from_being_kept()
    {
        await using var host = await Host.StartAsync(MapSlow);
        var early = host.ReadAsync("/en/");
        await begun.Task;

        text = "new";
        host.Store.Evict(["home"]);
        var late = host.ReadAsync("/en/");
        go.SetResult();

        Assert.Equal(("old", "new", "new"), (await early, await late, await host.ReadAsync("/en/")));
        Assert.Equal(2, renders);
    }

    [Fact]
    public async Task An_eviction_of_something_else_does_not()
    {
        await using var host = await Host.StartAsync(MapSlow);
        var early = host.ReadAsync("/en/");
        await begun.Task;

        host.Store.Evict(["entry:12"]);
        go.SetResult();
        await early;
        await host.ReadAsync("/en/");

        Assert.Equal(1, renders);
    }

    [Fact]
    public async Task When_the_maker_fails_one_of_those_who_waited_makes_it_for_all()
    {
        await using var host = await Host.StartAsync(MapSlow);
        text = "fail once";

        var readers = Enumerable.Range(0, 10).Select(_ => host.GetAsync("/en/")).ToList();
        await begun.Task;
        go.SetResult();
        var answers = await Task.WhenAll(readers);

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.InternalServerError);
        Assert.Equal(9, answers.Count(answer => answer.IsSuccessStatusCode));
        Assert.Equal(2, renders);
    }

    [Fact]
    public async Task Nobody_waits_where_answers_are_not_shared()
    {
        var inside = Channel.CreateUnbounded<int>();
        await using var host = await Host.StartAsync(app =>
            app.MapGet(
                "/en/form",
                async (HttpContext _) =>
                {
                    await inside.Writer.WriteAsync(1);
                    await go.Task;
                    return "a form";
                }
            )
        );
        var first = host.ReadAsync("/en/form");
        await inside.Reader.ReadAsync(TestContext.Current.CancellationToken);
        go.SetResult();
        await first;

        var readers = Enumerable.Range(0, 5).Select(_ => host.ReadAsync("/en/form")).ToList();
        for (var i = 0; i < 5; i++)
            await inside.Reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.All(await Task.WhenAll(readers), answer => Assert.Equal("a form", answer));
    }

    [Fact]
    public async Task A_thousand_readers_during_evictions_see_old_or_new_and_never_an_error()
    {
        go.SetResult();
        await using var host = await Host.StartAsync(MapSlow);
        var versions = Enumerable.Range(0, 50).Select(i => $"version {i}").ToList();
        text = versions[0];

        var readers = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => host.ReadAsync("/en/"))).ToList();
        foreach (var version in versions)
        {
            text = version;
            host.Store.Evict(["home"]);
            Assert.Equal(version, await host.ReadAsync("/en/"));
        }

        Assert.All(await Task.WhenAll(readers), answer => Assert.Contains(answer, versions));
    }

    private void MapSlow(WebApplication app) =>
        app.MapGet(
            "/en/",
            async context =>
            {
                context.KeepPage(["home"]);
                context.Response.ContentType = "text/html";
                var read = text;
                var number = Interlocked.Increment(ref renders);
                begun.TrySetResult();
                await go.Task;
                if (read == "fail once" && number == 1)
                    throw new InvalidOperationException("as the test wants");
                await context.Response.WriteAsync(read, context.RequestAborted);
            }
        );
}
