using System.Net;
using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Web.Tests.Office.Shelf;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Rules;

/// <summary>What an administrator sets, and what readers see of it.</summary>
public sealed class SettingsTests(ShelfSite site) : IClassFixture<ShelfSite>
{
    private const string Here = "/office/admin/settings";

    [Fact]
    public async Task A_name_stands_on_every_page_and_the_change_in_the_log()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);

        var answer = await visitor.SubmitAsync(
            $"{Here}/identity",
            ("name-en", "Friends of the Weir"),
            ("name-ar", "أصدقاء السد"),
            ("tagline-en", ""),
            ("tagline-ar", ""),
            ("zone", "Asia/Tokyo")
        );
        await site.SettleAsync();
        var saved = await visitor.GetAsync(answer.Location!);

        Assert.Contains("Saved.", saved.Body, StringComparison.Ordinal);
        Assert.Contains("Friends of the Weir", (await visitor.GetAsync("/en/calls")).Body, StringComparison.Ordinal);
        Assert.Contains("أصدقاء السد", (await visitor.GetAsync("/ar/calls")).Body, StringComparison.Ordinal);
        Assert.True(await site.WithAsync(db => db.Acts.AnyAsync(act => act.Deed == Deed.ChangedIdentity)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_place_and_nothing_typed_is_lost()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);

        var answer = await visitor.SubmitAsync(
            $"{Here}/identity",
            ("name-en", ""),
            ("tagline-en", "Typed with care"),
            ("zone", "Mars/Olympus")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("name-en-error", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Choose a time zone.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Typed with care", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_texts_are_in_goes_only_when_it_is_confirmed_and_comes_back_with_them()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);
        var text = await site.PublishAsync(ShelfSite.Entry("update", "Ein Fluss", "lang: de"));

        var asked = await visitor.SubmitAsync($"{Here}/languages", ("remove", "de"));
        var stays = await visitor.GetAsync(text.Address);
        await visitor.SubmitAsync($"{Here}/languages", ("remove", "de"), ("sure", "de"));
        await site.SettleAsync();
        var gone = await visitor.GetAsync(text.Address);
        await visitor.SubmitAsync($"{Here}/languages", ("add", "de"));
        await visitor.SubmitAsync($"{Here}/languages", ("up", "de"));
        await site.SettleAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (asked.Status, stays.Status));
        Assert.Contains("1 text is in this language.", asked.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(text.Address)).Status);
        var languages = await site.WithAsync(db => db.Assemblies.Select(assembly => assembly.Languages).SingleAsync());
        Assert.Equal(["en", "de", "ar"], languages.Select(language => language.Code));
    }

    [Fact]
    public async Task Colours_become_a_sheet_of_their_own_and_such_as_cannot_be_read_are_refused()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);
        var none = await visitor.GetAsync("/theme.css");

        var refused = await visitor.SubmitAsync($"{Here}/colours", Colours(act: "#7FD7C4"));
        await visitor.SubmitAsync($"{Here}/colours", Colours(act: "#6B1F5C"));
        await site.SettleAsync();
        var page = (await visitor.GetAsync("/en/calls")).Body;
        var address = page.Split("href=\"")
            .Single(part => part.StartsWith("/theme.css?v=", StringComparison.Ordinal))
            .Split('"')[0];
        var sheet = await visitor.GetAsync(address);
        await visitor.SubmitAsync($"{Here}/colours", [.. Colours(act: "#6B1F5C"), ("reset", "yes")]);
        await site.SettleAsync();

        Assert.Equal(HttpStatusCode.NotFound, none.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("On this paper it has a contrast of 1.5 to 1", refused.Body, StringComparison.Ordinal);
        Assert.Contains("--act: light-dark(#6B1F5C, #5CC8B4)", sheet.Body, StringComparison.Ordinal);
        Assert.Contains("immutable", sheet.CacheControl, StringComparison.Ordinal);
        Assert.DoesNotContain("theme.css", (await visitor.GetAsync("/en/calls")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_leads_where_it_was_set_to_and_has_five_places()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);
        var page = await site.PublishAsync(ShelfSite.Entry("page", "The landing"));
        var item = page.EntryId.ToString("N");

        await visitor.SubmitAsync(
            $"{Here}/menu",
            ("item", item),
            ("item", "updates"),
            ("item", ""),
            ("item", "nowhere")
        );
        await site.SettleAsync();
        var menu = (await visitor.GetAsync("/en")).Body.Split("class=\"nav\">")[1].Split("</ul>")[0];

        Assert.Equal(
            ["/en/the-landing", "/en/updates"],
            menu.Split("href=\"").Skip(1).Select(part => part.Split('"')[0])
        );
    }

    [Fact]
    public async Task What_holds_for_comments_and_pings_is_set()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);

        var wrong = await visitor.SubmitAsync($"{Here}/responses", ("comments", "true"), ("days", "many"));
        await visitor.SubmitAsync($"{Here}/responses", ("comments", "true"), ("days", "30"));

        var assembly = await site.WithAsync(db => db.Assemblies.AsNoTracking().SingleAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal((true, 30, false), (assembly.CommentsOpen, assembly.CommentsCloseAfterDays, assembly.PingsOpen));
    }

    [Fact]
    public async Task Another_zone_counts_the_months_anew()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);
        await site.PublishAsync(ShelfSite.Entry("statement", "On new year's eve", "date: 2025-12-31 20:00"));
        var before = await visitor.GetAsync("/en/2025/12");

        await visitor.SubmitAsync(
            $"{Here}/identity",
            ("name-en", "The Rivers Assembly"),
            ("zone", "Pacific/Kiritimati")
        );
        await site.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Contains("On new year", (await visitor.GetAsync("/en/2026/01")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/en/2025/12")).Status);
    }

    [Fact]
    public async Task A_safety_profile_is_chosen()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);

        var none = await visitor.SubmitAsync($"{Here}/safety");
        await visitor.SubmitAsync($"{Here}/safety", ("profile", "Careful"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Equal(
            SafetyProfile.Careful,
            await site.WithAsync(db => db.Assemblies.Select(assembly => assembly.SafetyProfile).SingleAsync())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("/identity")]
    [InlineData("/languages")]
    [InlineData("/colours")]
    [InlineData("/menu")]
    [InlineData("/responses")]
    [InlineData("/safety")]
    public async Task A_page_asks_the_database_at_most_eight_times(string page)
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);

        var asked = await site.CountAsync(visitor, Here + page);

        Assert.True(asked.Count is > 0 and <= 8, string.Join("\n\n", asked));
    }

    private static (string, string)[] Colours(string act) =>
        [
            ("light-paper", "#FBF8F2"),
            ("light-ink", "#1B1A17"),
            ("light-act", act),
            ("light-link", "#17497A"),
            ("dark-paper", "#161512"),
            ("dark-ink", "#F2EDE2"),
            ("dark-act", "#5CC8B4"),
            ("dark-link", "#8FC1F2"),
        ];
}
