using System.Globalization;
using System.Net;
using Convoke.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office.Writing;

/// <summary>What nobody means to type: it is said at the place, and kept like everything else.</summary>
public sealed class WrongWordsTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Theory]
    [InlineData("title", "  \u200b\u200d ", "A title is missing.")]
    [InlineData("slug", "No Slug!", "An address has letters, digits and hyphens: “no-slug” would be one.")]
    [InlineData("slug", "///", "An address has letters, digits and hyphens.")]
    [InlineData("date", "0000-01-01T00:00", "“0000-01-01T00:00” is not a day and a time, such as 2026-03-14 09:00.")]
    [InlineData("date", "9999-12-31T23:59", "“9999-12-31T23:59” is not a day and a time, such as 2026-03-14 09:00.")]
    [InlineData("until", "soon", "“soon” is not a day and a time, such as 2026-03-14 09:00.")]
    [InlineData("zone", "Moon/Base", "There is no time zone called “Moon/Base”.")]
    [InlineData("places", "XX", "“XX” is not a country of ISO 3166, such as AT.")]
    [InlineData("sources", "Odd | | | javascript:1", "“javascript:1” is not an address of the web.")]
    [InlineData("picture", "x", "This picture is not here any more.")]
    public async Task It_is_said_at_the_field_and_kept(string field, string typed, string sentence)
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var form = await Editor.OpenAsync(editor, "/office/entries/new?kind=call");

        var answer = await form.SaveAsync(("title", "Wrong words"), ("body", "All kept."), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(
            $"id=\"{field}-error\">{sentence}",
            WebUtility.HtmlDecode(answer.Body),
            StringComparison.Ordinal
        );
        Assert.Contains($"<a href=\"#{field}\">", answer.Body, StringComparison.Ordinal);
        Assert.Equal("All kept.", Editor.On(editor, answer)["body"]);
        Assert.Equal("All kept.", (await Editor.OpenAsync(editor, form.Address))["body"]);
    }

    [Fact]
    public async Task An_address_that_is_taken_or_the_sites_own_is_said_before_and_at_publishing()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        await Editor.PublishAsync(editor, await Editor.BeginAsync(editor, "page", ("title", "Taken")));

        var taken = await (await Editor.OpenAsync(editor, "/office/entries/new?kind=page")).SaveAsync(
            ("title", "Taken")
        );
        var reserved = await (await Editor.OpenAsync(editor, "/office/entries/new?kind=page")).SaveAsync(
            ("title", "Search")
        );
        var published = await Editor.PublishAsync(editor, Editor.On(editor, taken).Address);

        Assert.Contains("is the address of another entry.", taken.Body, StringComparison.Ordinal);
        Assert.Contains("is an address of the site itself.", reserved.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, published.Status);
    }

    [Fact]
    public async Task Ten_thousand_demands_are_kept_and_refused_with_their_number()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var form = await Editor.OpenAsync(editor, "/office/entries/new?kind=call");
        var demands = string.Join(
            "\n\n",
            Enumerable.Range(1, 10_000).Select(n => n.ToString(CultureInfo.InvariantCulture))
        );

        var answer = await form.SaveAsync(("title", "Demanding"), ("demands", demands));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("At most 200 demands are taken; these are 10,000.", answer.Body, StringComparison.Ordinal);
        Assert.Equal(demands, (await Editor.OpenAsync(editor, form.Address))["demands"]);
    }

    [Fact]
    public async Task Signs_that_no_reader_sees_do_not_get_in()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var form = await Editor.OpenAsync(editor, "/office/entries/new?kind=update");

        var answer = await form.SaveAsync(("title", "Si\u0001gns\u202E"), ("body", "a\u0007b \uD800 c\u202Ed\r\ne"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        foreach (var field in new[] { "title", "body" })
            Assert.Contains(
                $"id=\"{field}-error\">It held signs that cannot be shown",
                answer.Body,
                StringComparison.Ordinal
            );
        Assert.Equal("Signs", Editor.On(editor, answer)["title"]);
        var kept = await Editor.OpenAsync(editor, form.Address);
        Assert.Equal("Signs", kept["title"]);
        Assert.Equal("ab  cd\ne", kept["body"]);
    }

    [Fact]
    public async Task A_sign_of_nothing_is_taken_out_and_all_other_words_are_kept()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var form = await Editor.OpenAsync(editor, "/office/entries/new?kind=update");

        var answer = await form.SaveAsync(("title", "Nothing"), ("body", "a\0b"), ("standfirst", "Kept."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"body-error\">It held signs that cannot be shown", answer.Body, StringComparison.Ordinal);
        var kept = await Editor.OpenAsync(editor, form.Address);
        Assert.Equal(("Nothing", "Kept.", "ab"), (kept["title"], kept["standfirst"], kept["body"]));
    }

    [Fact]
    public async Task A_translation_of_an_entry_that_was_deleted_gives_its_words_back()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "update", ("title", "Deleted before it was translated"));
        var form = await Editor.OpenAsync(editor, address[..address.LastIndexOf('/')] + "/ar");
        var id = Guid.Parse(address.Split('/')[3]);
        await site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Entries.Include(entry => entry.Texts).SingleAsync(entry => entry.Id == id)).MoveToBin(
                    site.Clock.GetUtcNow()
                );
                return await db.SaveChangesAsync();
            }
        );

        var gone = await form.SaveAsync(("title", "ماء"), ("body", "Words of a translator."));
        var again = Editor.On(editor, gone);
        await again.SaveAsync();

        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Equal("Words of a translator.", (await Editor.OpenAsync(editor, again.Address))["body"]);
    }

    [Fact]
    public async Task A_language_that_is_taken_away_while_somebody_writes_in_it_takes_no_word_with_it()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var administrator = await site.ColleagueAsync(Role.Administrator);
        const string languages = "/office/admin/settings/languages";
        await administrator.SubmitAsync(languages, ("add", "fr"));
        var address = await Editor.BeginAsync(editor, "update", ("title", "Taken away"));
        var french = address[..address.LastIndexOf('/')] + "/fr";
        var form = await Editor.OpenAsync(editor, french);

        await administrator.SubmitAsync(languages, ("remove", "fr"), ("sure", "fr"));
        var saved = await form.SaveAsync(("title", "Enlevé"), ("body", "Des mots."));
        var page = await editor.GetAsync($"{address[..address.LastIndexOf('/')]}/publish?language=fr");
        await administrator.SubmitAsync(languages, ("add", "fr"));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.InRange((int)page.Status, 200, 499);
        Assert.Equal("Des mots.", (await Editor.OpenAsync(editor, french))["body"]);
        await administrator.SubmitAsync(languages, ("remove", "fr"), ("sure", "fr"));
    }

    [Fact]
    public async Task More_than_four_million_characters_are_refused_in_words_and_less_are_kept()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var form = await Editor.OpenAsync(editor, "/office/entries/new?kind=update");

        var large = await form.SaveAsync(("title", "Large"), ("body", new string('w', 5_000_000)));
        var long_ = await form.SaveAsync(("title", "Large"), ("body", new string('w', 3_000_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("your words are still in the form", large.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long_.Status);
        Assert.Equal(3_000_000, (await Editor.OpenAsync(editor, form.Address))["body"].Length);
    }

    [Fact]
    public async Task A_password_is_never_kept_as_it_was_typed()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "update", ("title", "Behind a word"), ("password", "mill-race"));

        await Editor.PublishAsync(editor, address);
        await site.SettleAsync();
        var page = await site.Client.GetStringAsync("/en/updates/behind-a-word", TestContext.Current.CancellationToken);
        var hashes = await site.WithAsync(db =>
            db.Drafts.Where(draft => db.Texts.Any(t => t.Id == draft.TextId && t.Slug == "behind-a-word")).ToListAsync()
        );

        Assert.Contains("type=\"password\"", page, StringComparison.Ordinal);
        Assert.NotEmpty(hashes);
        Assert.All(hashes, one => Assert.Contains('$', one.Writing.Whole!.PasswordHash!));
        Assert.All(hashes, one => Assert.DoesNotContain("mill-race", one.Writing.ToString(), StringComparison.Ordinal));
    }
}
