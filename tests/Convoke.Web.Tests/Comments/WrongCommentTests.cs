using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace Convoke.Web.Tests.Comments;

/// <summary>What cannot be taken is refused in words, at its place, and nothing typed is lost.</summary>
public sealed class WrongCommentTests(CommentSite site) : IClassFixture<CommentSite>
{
    private const string Form = CommentSite.Path + "/comment";

    [Theory]
    [InlineData("text", "", "the field is empty")]
    [InlineData("text", "  \n ", "the field is empty")]
    [InlineData("text", "\u200b\u2060", "the field is empty")]
    [InlineData("text", "a\u0007b", "cannot be shown")]
    [InlineData("text", "left \u202eright", "cannot be shown")]
    [InlineData("text", "broken \ufffd letters", "cannot be shown")]
    [InlineData("name", "\u200b\u200b", "nobody sees")]
    [InlineData("name", "Ve\u200bra", "nobody sees")]
    [InlineData("name", "\u202eareV", "nobody sees")]
    [InlineData("name", "\u3164", "nobody sees")]
    [InlineData("mail", "vera", "not an address of mail")]
    [InlineData("mail", "a@b@c", "not an address of mail")]
    [InlineData("mail", "vera@example.org\r\nBcc: all@example.org", "not an address of mail")]
    [InlineData("site", "javascript:alert(1)", "not the address of a site")]
    [InlineData("site", "reeds", "not the address of a site")]
    public async Task A_field_that_is_wrong_says_so_at_its_place(string field, string value, string said)
    {
        var words = $"Kept words {field}";
        (string, string)[] others = [("text", words), ("name", "Vera"), ("mail", "vera@example.org"), ("site", "")];

        var answer = await site.SendAsync(Form, [.. others.Where(other => other.Item1 != field), (field, value)]);

        Assert.Equal((422, "no-store"), (answer.Status, answer.Caching));
        Assert.Contains($"id=\"comment-{field}-error\"", answer.Page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#comment-{field}\">", answer.Page, StringComparison.Ordinal);
        Assert.Contains(said, answer.Page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", answer.Page, StringComparison.Ordinal);
        Assert.True(field == "text" || answer.Page.Contains($"{words}</textarea>"), answer.Page);
        Assert.True(field == "name" || answer.Page.Contains("value=\"Vera\""), answer.Page);
        Assert.Empty(await site.WithWordsAsync(words));
    }

    [Theory]
    [InlineData("text", 6001)]
    [InlineData("name", 201)]
    [InlineData("mail", 300)]
    [InlineData("site", 600)]
    public async Task What_is_too_long_for_its_field_comes_back_whole(string field, int length)
    {
        var value =
            new string('a', length)
            + (
                field is "mail" ? "@example.org"
                : field is "site" ? ".example"
                : ""
            );

        var answer = await site.SendAsync(
            Form,
            [.. field == "text" ? [] : new[] { ("text", "Words.") }, (field, value)]
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains(value, answer.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zoë O’Brien-Ní Dhónaill")]
    [InlineData("می‌خواهم")]
    [InlineData("क्‍ष")]
    [InlineData("李")]
    [InlineData("")]
    public async Task A_name_in_any_script_is_taken(string name)
    {
        var words = $"By {Convert.ToHexString(Encoding.UTF8.GetBytes(name))}.";

        var answer = await site.SendAsync(Form, ("text", words), ("name", name));

        Assert.Equal(302, answer.Status);
        Assert.Equal(name, (await site.OnlyAsync(words)).Name);
    }

    [Theory]
    [InlineData("text=%ff%fe%ed%a0%80words&name=%c0%80", 302)]
    [InlineData("text=\u00ff\u00fe words", 422)]
    [InlineData("text=a%00b", 422)]
    [InlineData("text=a%0%00b&re%00ply=x", 422)]
    [InlineData("text=Half+a+sign+is+none%0", 302)]
    [InlineData("text=%ZZ&&&=&text=", 302)]
    [InlineData("text=a&reply=%ff", 422)]
    public async Task Bytes_that_are_no_text_are_no_fault(string bytes, int status)
    {
        using var form = new ByteArrayContent(Encoding.Latin1.GetBytes(bytes));
        form.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded");

        using var answer = await site.Client.PostAsync(Form, form, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/en", "text", "cannot be shown")]
    [InlineData("/en", "name", "nobody sees")]
    [InlineData("/en", "mail", "not an address of mail")]
    [InlineData("/ar", "text", "علامات")]
    public async Task A_sign_of_nothing_is_taken_out_and_said_at_its_place_in_the_language_of_the_page(
        string language,
        string field,
        string said
    )
    {
        var path = language == "/en" ? CommentSite.Path : site.Arabic.Address;
        var words = $"Kept beside nothing, {language} {field}";
        (string Name, string Value)[] fields = [("text", words), ("name", "Vera"), ("mail", "vera@reeds.example")];

        var answer = await site.SendAsync(
            path + "/comment",
            [.. fields.Select(one => (one.Name, one.Name == field ? one.Value.Insert(1, "\0") : one.Value))]
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains(said, answer.Page.Split($"id=\"comment-{field}-error\"")[1].Split("</span>")[0]);
        Assert.Contains($"{words}</textarea>", answer.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Vera\"", answer.Page, StringComparison.Ordinal);
        Assert.Empty(await site.WithWordsAsync(words));
    }

    [Fact]
    public async Task A_form_in_parts_may_hold_signs_of_nothing_bare_and_is_no_fault()
    {
        foreach (var field in new[] { "text", "reply", "seen", "password", "site" })
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, value) in new[] { ("text", "In parts."), ("name", "Vera") })
                if (name != field)
                    form.Add(new StringContent(value), name);
            form.Add(new StringContent("a\0b"), field);

            using var answer = await site.Client.PostAsync(Form, form, TestContext.Current.CancellationToken);

            Assert.Contains((int)answer.StatusCode, new[] { 302, 422 });
        }
    }

    [Theory]
    [InlineData(Form, 413)]
    [InlineData("/preferences", 302)]
    public async Task More_than_64_kilobytes_are_refused_in_the_language_of_the_reader(string path, int status)
    {
        var answer = await site.SendAsync(path, ("text", new string('a', 65_536)));

        Assert.Equal(status, answer.Status);
        Assert.True(status != 413 || answer.Page.Contains("longer than we take"), answer.Page);
    }

    [Fact]
    public async Task A_closed_entry_takes_nothing_and_gives_the_words_back()
    {
        var page = await site.AskAsync("/en/updates/shut");
        var answer = await site.SendAsync("/en/updates/shut/comment", ("text", "Too late for the fish."));

        Assert.DoesNotContain("comment-form", page.Page, StringComparison.Ordinal);
        Assert.Equal(403, answer.Status);
        Assert.Contains("Comments are closed", answer.Page, StringComparison.Ordinal);
        Assert.Contains("Too late for the fish.</textarea>", answer.Page, StringComparison.Ordinal);
        Assert.Empty(await site.WithWordsAsync("Too late for the fish."));
    }

    [Theory]
    [InlineData("/en/updates/gone/comment", 410)]
    [InlineData("/en/updates/never-was/comment", 404)]
    [InlineData("/ar/updates/shut/comment", 404)]
    public async Task Under_what_is_not_there_nothing_can_be_sent(string path, int status)
    {
        var (asked, sent) = (await site.AskAsync(path), await site.SendAsync(path, ("text", "Words to nobody.")));

        Assert.Equal((status, status), (asked.Status, sent.Status));
        Assert.Empty(await site.WithWordsAsync("Words to nobody."));
    }

    [Fact]
    public async Task A_protected_entry_takes_a_comment_from_whoever_knows_its_password()
    {
        const string path = "/en/updates/locked/comment";

        var without = await site.SendAsync(path, ("text", "From behind."));
        var wrong = await site.SendAsync(path, ("text", "From behind."), ("password", "rushes"));
        var none = await site.WithWordsAsync("From behind.");
        var right = await site.SendAsync(path, ("text", "From behind."), ("password", "reeds"));

        Assert.Equal((422, 422, 302), (without.Status, wrong.Status, right.Status));
        Assert.Contains("From behind.</textarea>", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("id=\"comment-password-error\"", wrong.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("reeds", right.Page, StringComparison.Ordinal);
        Assert.Empty(none);
        await site.OnlyAsync("From behind.");
    }

    [Fact]
    public async Task A_comment_that_is_held_or_never_was_cannot_be_answered_but_the_words_can_stand_alone()
    {
        await site.SendAsync(Form, ("text", "Held, and so unseen."));
        var held = await site.OnlyAsync("Held, and so unseen.");

        foreach (var id in new[] { held.PublicId, "nothing" })
        {
            var answer = await site.SendAsync(Form, ("text", "Into the air."), ("reply", id));
            Assert.Equal(422, answer.Status);
            Assert.Contains("no longer shown", answer.Page, StringComparison.Ordinal);
            Assert.DoesNotContain("name=\"reply\"", answer.Page, StringComparison.Ordinal);
            Assert.Equal(404, (await site.AskAsync($"{Form}?reply={id}")).Status);
        }
        Assert.Empty(await site.WithWordsAsync("Into the air."));
    }

    [Fact]
    public async Task An_address_that_moved_takes_the_words_with_it()
    {
        await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Walks\ncomments: open\n---\nWords.");
        var text = await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Moves\ncomments: open\n---\nWords.");
        await site.PublishAsync(
            $"---\nkind: update\nlang: en\ntitle: Moves\nslug: moved\nid: {text.EntryId}\ncomments: open\n---\nWords."
        );

        var answer = await site.SendAsync("/en/updates/moves/comment", ("text", "After the move."));

        Assert.Equal((307, "/en/updates/moved/comment"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task What_another_site_makes_a_browser_send_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Form)
        {
            Content = new FormUrlEncodedContent([new("text", "From elsewhere.")]),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Empty(await site.WithWordsAsync("From elsewhere."));
    }
}
