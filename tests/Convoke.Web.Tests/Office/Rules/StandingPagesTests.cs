using System.Net;
using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Moving.Standing;
using Convoke.Web.Tests.Office.Shelf;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Rules;

/// <summary>The pages that are there from set-up on, and the figures in them.</summary>
public sealed class StandingPagesTests(ShelfSite site) : IClassFixture<ShelfSite>, IAsyncLifetime
{
    private const string Settings = "/office/admin/settings";
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        visitor = await site.ColleagueAsync(Role.Administrator);
        await AskAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task They_are_there_in_each_language_and_linked_at_the_foot_in_their_order()
    {
        foreach (var slug in StandingPages.Slugs)
        foreach (var language in new[] { "en", "ar" })
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/{language}/{slug}")).Status);

        var foot = (await visitor.GetAsync("/en/calls")).Body.Split("<footer")[1];

        Assert.Equal(
            StandingPages.Slugs.Select(slug => $"/en/{slug}"),
            foot.Split("href=\"").Skip(1).Select(part => part.Split('"')[0]).Take(StandingPages.Slugs.Count)
        );
    }

    [Fact]
    public async Task No_page_shows_a_name_in_braces()
    {
        foreach (var slug in StandingPages.Slugs)
        foreach (var language in new[] { "en", "ar" })
            Assert.DoesNotMatch("[{][a-z-]+[}]", (await visitor.GetAsync($"/{language}/{slug}")).Body);
    }

    [Fact]
    public async Task What_they_say_of_rules_is_what_is_set()
    {
        var before = (await visitor.GetAsync("/en/privacy")).Body;

        await visitor.SubmitAsync($"{Settings}/safety", ("profile", "Hostile"));
        await visitor.SubmitAsync($"{Settings}/responses", ("comments", "true"), ("days", "21"));
        await site.SettleAsync();
        var privacy = (await visitor.GetAsync("/en/privacy")).Body;

        Assert.Contains("24 months", before, StringComparison.Ordinal);
        Assert.Contains("6 months", privacy, StringComparison.Ordinal);
        Assert.Contains("Entries take comments for 21 days", privacy, StringComparison.Ordinal);
        Assert.Contains("Sites that link to an entry are not listed", privacy, StringComparison.Ordinal);
        Assert.Contains("Hostile", (await visitor.GetAsync("/en/safety")).Body, StringComparison.Ordinal);
        await visitor.SubmitAsync($"{Settings}/safety", ("profile", "Open"));
        await site.SettleAsync();
    }

    [Fact]
    public async Task What_was_changed_or_put_away_is_left_alone()
    {
        var pages = await site.WithAsync(db =>
            db.Entries.Where(entry => entry.Origin == "standing:contact").Select(entry => entry.Id).ToListAsync()
        );
        await visitor.SubmitAsync(ManyTests.AddressOf("bin", pages));
        await AskAsync();

        var still = (await visitor.GetAsync("/en/contact")).Status;
        await visitor.SubmitAsync("/office/entries/undo");
        await site.SettleAsync();

        Assert.Equal(HttpStatusCode.Gone, still);
        Assert.Equal(
            5,
            await site.WithAsync(db => db.Entries.CountAsync(entry => entry.Origin!.StartsWith("standing:")))
        );
    }

    [Fact]
    public void A_setting_brings_no_markup_into_a_page()
    {
        var page = SafeHtmlOf("<p>{name}</p><p>{else}</p>");

        var filled = page.Fill(name => name == "name" ? "<b>\"&" : null).ToString();

        Assert.Equal("<p>&lt;b&gt;&quot;&amp;</p><p>{else}</p>", filled);
    }

    private static SafeHtml SafeHtmlOf(string html) => Sanitiser.Clean(html, SanitiserProfile.Entry);

    private async Task AskAsync()
    {
        await site.WithAsync(async db =>
        {
            (await db.Assemblies.SingleAsync()).AskForPages(LanguageTag.Parse("en"));
            return await db.SaveChangesAsync();
        });
        await site.SettleAsync();
    }
}
