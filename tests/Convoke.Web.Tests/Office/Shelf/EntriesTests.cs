using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Shelf;

/// <summary>The list of all entries.</summary>
public sealed partial class EntriesTests(ShelfSite site) : IClassFixture<ShelfSite>
{
    [Theory]
    [InlineData("?kind=call", "Publish every outfall", "انشروا كل مصبّ")]
    [InlineData("?state=draft", "Éclat of the old weir")]
    [InlineData("?state=scheduled", "Later than all")]
    [InlineData("?state=private", "Ox bow")]
    [InlineData("?who=password", "For members of the bank")]
    [InlineData("?language=ar", "انشروا كل مصبّ")]
    [InlineData("?kind=page&who=everybody", "Ox bow")]
    [InlineData("?state=withdrawn")]
    [InlineData("?q=eclat", "Éclat of the old weir")]
    [InlineData("?q=WEIR+old", "Éclat of the old weir")]
    [InlineData("?q=utfal", "Publish every outfall")]
    [InlineData("?q=ox", "Ox bow")]
    [InlineData("?q=مصب", "انشروا كل مصبّ")]
    [InlineData("?q=كل", "انشروا كل مصبّ")]
    [InlineData("?q=weir&kind=call")]
    [InlineData("?q=45", "Reading 45 at the gauge")]
    public async Task A_list_holds_what_was_asked_for_and_nothing_else(string query, params string[] titles)
    {
        var visitor = await site.ColleagueAsync(Role.Editor);

        var page = await visitor.GetAsync($"/office/entries{query}");

        Assert.Equal(titles.Order(), TitlesOf(page.Body).Order());
    }

    [Fact]
    public async Task Categories_and_bylines_are_filters_too()
    {
        var visitor = await site.ColleagueAsync(Role.Coordinator);
        var all = (await visitor.GetAsync("/office/entries")).Body;

        var filed = await visitor.GetAsync($"/office/entries?category={ChoiceOf(all, "Water")}");
        var signed = await visitor.GetAsync($"/office/entries?author={ChoiceOf(all, "Measuring group")}");
        var both = await visitor.GetAsync(
            $"/office/entries?category={ChoiceOf(all, "Water")}&author={ChoiceOf(all, "Measuring group")}&q=every&state=public"
        );

        Assert.Equal(["انشروا كل مصبّ", "Publish every outfall"], TitlesOf(filed.Body));
        Assert.Equal(["Éclat of the old weir", "Publish every outfall"], TitlesOf(signed.Body));
        Assert.Equal(["Publish every outfall"], TitlesOf(both.Body));
    }

    [Fact]
    public async Task A_long_list_goes_on_to_the_older_ones_and_back()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);

        var first = await visitor.GetAsync("/office/entries?kind=update");
        var second = await visitor.GetAsync(LinkOf(first.Body, "next"));
        var back = await visitor.GetAsync(LinkOf(second.Body, "prev"));

        Assert.Equal(40, TitlesOf(first.Body).Count);
        Assert.Equal(6, TitlesOf(second.Body).Count);
        Assert.Contains("Reading 1 at the gauge", TitlesOf(second.Body));
        Assert.Equal(TitlesOf(first.Body), TitlesOf(back.Body));
        Assert.DoesNotContain("rel=\"next\"", second.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", first.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_state_is_counted()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);

        var page = await visitor.GetAsync("/office/entries");

        Assert.Equal(
            ["51", "1", "1", "48", "1", "0", "0"],
            Counts().Matches(page.Body).Select(m => m.Groups["n"].Value)
        );
    }

    [Fact]
    public async Task A_translator_looks_but_chooses_nothing()
    {
        var visitor = await site.ColleagueAsync(Role.Translator);

        var page = await visitor.GetAsync("/office/entries");

        Assert.Contains("Publish every outfall", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"checkbox\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/office/entries/bin", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_found_by_the_title_it_goes_by_meanwhile()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);
        var now = site.Clock.GetUtcNow();
        await site.WithAsync(db =>
        {
            var entry = Entry.Begin(EntryKind.Page, now);
            entry.Write(LanguageTag.Parse("en"), new Wording("", "", ""), SafeHtml.Empty, now).GoBy("Roost of herons");
            db.Add(entry);
            return db.SaveChangesAsync();
        });

        var page = await visitor.GetAsync("/office/entries?q=herons");
        await site.WithAsync(db =>
            db.Entries.Where(e => e.Texts.Any(t => t.Title == "Roost of herons")).ExecuteDeleteAsync()
        );

        Assert.Equal(["Roost of herons"], TitlesOf(page.Body));
    }

    [Theory]
    [InlineData("?q=%00")]
    [InlineData("?q=%22+AND+*")]
    [InlineData("?q=%25%5F")]
    [InlineData("?kind=river&state=wet&category=x&before=y")]
    public async Task Whatever_is_asked_is_answered(string query)
    {
        var visitor = await site.ColleagueAsync(Role.Editor);

        var page = await visitor.GetAsync($"/office/entries{query}");

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    [Theory]
    [InlineData("/office/entries")]
    [InlineData("/office/entries?q=gauge&state=public&kind=update&language=en&who=everybody")]
    [InlineData("/office/entries/bin")]
    [InlineData("/office/entries/many?act=file&id=00000000-0000-7000-8000-000000000000")]
    public async Task A_page_asks_the_database_at_most_eight_times(string address)
    {
        var visitor = await site.ColleagueAsync(Role.Editor);

        var asked = await site.CountAsync(visitor, address);

        Assert.True(asked.Count is > 0 and <= 8, string.Join("\n\n", asked));
    }

    internal static List<string> TitlesOf(string page) =>
        [.. Title().Matches(page).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["title"].Value))];

    internal static string ChoiceOf(string page, string name) =>
        Regex.Match(page, $"<option value=\"(?<id>[^\"]+)\"[^>]*>{name}</option>").Groups["id"].Value;

    private static string LinkOf(string page, string rel) =>
        System.Net.WebUtility.HtmlDecode(
            Regex.Match(page, $"<a href=\"(?<href>[^\"]+)\" rel=\"{rel}\"").Groups["href"].Value
        );

    [GeneratedRegex("class=\"title\"[^>]*>(?<title>[^<]*)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("class=\"count\">(?<n>[^<]*)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counts();
}
