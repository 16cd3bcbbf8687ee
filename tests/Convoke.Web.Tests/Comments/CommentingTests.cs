using System.Text.RegularExpressions;
using Convoke.Comments;
using Convoke.Safety;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Comments;

/// <summary>What a stranger sends is held, once, under seal, and said to be so.</summary>
public sealed partial class CommentingTests(CommentSite site) : IClassFixture<CommentSite>
{
    private const string Form = CommentSite.Path + "/comment";

    [Fact]
    public async Task A_kept_page_has_the_form_and_nothing_in_it_is_anybodys_own()
    {
        var (first, second) = (await site.AskAsync(CommentSite.Path), await site.AskAsync(CommentSite.Path));

        Assert.Contains($"<form method=\"post\" action=\"{Form}\"", first.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"hidden\" name=\"seen\"", first.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("RequestVerificationToken", first.Page, StringComparison.Ordinal);
        Assert.Contains($"{Form}?reply={site.Shown.PublicId}\"", first.Page, StringComparison.Ordinal);
        Assert.Equal("public, no-cache", first.Caching);
        Assert.Equal(first.Page, second.Page);
    }

    [Fact]
    public async Task A_comment_is_held_and_its_author_is_told_so_on_a_page_that_nothing_keeps()
    {
        var sent = await site.SendAsync(
            Form,
            ("text", "The *fish pass* is dry since Tuesday.\n\n# No heading\n\n> a quotation"),
            ("name", "Vera"),
            ("mail", "vera@example.org"),
            ("site", "reeds.example")
        );
        var thanks = await site.AskAsync(sent.Location!);
        await site.SettleAsync();

        var kept = await site.OnlyAsync("dry since Tuesday");
        Assert.Equal((302, "no-store"), (sent.Status, sent.Caching));
        Assert.Equal((200, "no-store"), (thanks.Status, thanks.Caching));
        Assert.Contains("waits for a moderator", thanks.Page, StringComparison.Ordinal);
        Assert.Contains("<em>fish pass</em>", thanks.Page, StringComparison.Ordinal);
        Assert.Equal(CommentState.Held, kept.State);
        Assert.Equal(("Vera", "https://reeds.example"), (kept.Name, kept.Site));
        Assert.Contains("<em>fish pass</em> is dry", kept.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("<blockquote>", kept.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<h", kept.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("dry since", (await site.AskAsync(CommentSite.Path)).Page, StringComparison.Ordinal);
        var vault = site.Services.GetRequiredService<Vault>();
        Assert.Equal("vera@example.org", vault.Open(kept.Email!, kept.Id));
    }

    [Fact]
    public async Task A_held_comment_throws_no_kept_page_away_and_a_shown_one_does()
    {
        await site.SettleAsync();
        var before = await site.AskAsync(CommentSite.Path);
        await site.SendAsync(Form, ("text", "Nobody has read this yet, and it changes nothing."));
        await site.WorkOffAsync();
        await site.HearAsync();
        var while_ = await site.AskAsync(CommentSite.Path);

        var id = (await site.OnlyAsync("Nobody has read this yet")).Id;
        await site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Comments.FindAsync(id))!.Become(CommentState.Shown);
                return await db.SaveChangesAsync();
            }
        );
        await site.WorkOffAsync();
        await site.HearAsync();

        Assert.Equal(before.Page, while_.Page);
        Assert.Contains(
            "Nobody has read this yet",
            (await site.AskAsync(CommentSite.Path)).Page,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("ida@example.org")]
    public async Task Somebody_else_who_sends_the_same_words_gets_no_key_to_the_first(string mail)
    {
        var words = mail.Length > 0 ? "The long ferry sails at six." : "The short ferry sails at six.";
        (string, string)[] fields = [("text", words), ("name", "Ida"), ("mail", mail)];

        var first = await SendFromAsync("Phone of the first", fields);
        var again = await SendFromAsync("Phone of the first", fields);
        var other = await SendFromAsync("Phone of another", fields);
        var foreign = other.Location!.Replace(IdIn(other), IdIn(first), StringComparison.Ordinal);

        Assert.Equal(first.Location, again.Location);
        Assert.NotEqual(IdIn(first), IdIn(other));
        Assert.Equal(404, (await site.AskAsync(foreign)).Status);
        Assert.Equal(
            Plain((await site.AskAsync(first.Location!)).Page, first),
            Plain((await site.AskAsync(other.Location!)).Page, other)
        );
        Assert.Equal(2, (await site.WithWordsAsync(words)).Count);
    }

    private static string IdIn(Answered answer) => answer.Location!.Split('/')[3];

    /// <summary>A page without what is its reader's own: the link to it.</summary>
    private static string Plain(string page, Answered sent) =>
        Moment()
            .Replace(page, "")
            .Replace(IdIn(sent), "", StringComparison.Ordinal)
            .Replace(sent.Location!.Split("key=")[1], "", StringComparison.Ordinal);

    [GeneratedRegex("<time[^>]*>[^<]*</time>", RegexOptions.None, 1000)]
    private static partial Regex Moment();

    private async Task<Answered> SendFromAsync(string browser, (string Field, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Form);
        request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)));
        request.Headers.TryAddWithoutValidation("User-Agent", browser);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answered.OfAsync(answer);
    }

    [Fact]
    public async Task Sent_fifty_times_at_once_it_is_one_comment_and_every_answer_is_the_same()
    {
        (string, string)[] fields =
        [
            ("text", "Twice pressed on a slow phone."),
            ("name", "Ada"),
            ("mail", "Ada+x@example.org"),
        ];

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => site.SendAsync(Form, fields)));
        var other = await site.SendAsync(Form, [fields[0], fields[1], ("mail", "ida@example.org")]);

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.NotEqual(answers[0].Location, other.Location);
        Assert.Equal(2, (await site.WithWordsAsync("Twice pressed")).Count);
    }

    [Fact]
    public async Task Words_that_everybody_can_read_tell_nobody_whose_address_they_came_with()
    {
        (string, string)[] fields = [("text", "I keep the key of the sluice."), ("mail", "keeper@example.org")];
        var first = await site.SendAsync(Form, fields);
        var id = (await site.OnlyAsync("key of the sluice")).Id;
        await site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Comments.FindAsync(id))!.Become(CommentState.Shown);
                return await db.SaveChangesAsync();
            }
        );

        var again = await site.SendAsync(Form, fields);

        Assert.NotEqual(first.Location, again.Location);
        Assert.Equal(2, (await site.WithWordsAsync("key of the sluice")).Count);
    }

    [Fact]
    public async Task An_answer_joins_its_thread_and_never_deeper_than_five()
    {
        var above = site.Shown;
        for (var level = 2; level < 8; level++)
        {
            var form = await site.AskAsync($"{Form}?reply={above.PublicId}");
            Assert.Equal(above.PublicId, CommentSite.Hidden(form.Page, "reply"));
            await site.SendAsync(Form, ("text", $"Answer on level {level}."), ("reply", above.PublicId));
            var answer = await site.OnlyAsync($"Answer on level {level}.");
            Assert.Equal((above.Id, Math.Min(level, 5)), (answer.ParentId!.Value, answer.Level));
            await site.WithAsync(
                async (Data.ConvokeDb db) =>
                {
                    (await db.Comments.FindAsync(answer.Id))!.Become(CommentState.Shown);
                    return await db.SaveChangesAsync();
                }
            );
            above = answer;
        }
    }

    [Fact]
    public async Task In_Arabic_everything_is_said_in_Arabic_and_the_words_stay()
    {
        const string path = "/ar/calls/the-weir-ar/comment";

        var wrong = await site.SendAsync(path, ("text", "الماء لا يعرف الحدود"), ("mail", "بريد"));
        var sent = await site.SendAsync(path, ("text", "الماء لا يعرف الحدود"), ("name", "أمل"));
        var thanks = await site.AskAsync(sent.Location!);

        Assert.Equal(422, wrong.Status);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("ليس هذا عنوان بريد", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("الماء لا يعرف الحدود</textarea>", wrong.Page, StringComparison.Ordinal);
        Assert.Contains("ينتظر المراجعة", thanks.Page, StringComparison.Ordinal);
        Assert.Equal("ar", (await site.OnlyAsync("الماء لا يعرف")).Language.Code);
    }

    [Fact]
    public async Task An_entry_of_the_kind_page_takes_comments_too()
    {
        var sent = await site.SendAsync("/en/the-bank/comment", ("text", "Here I sat in May."));

        Assert.Equal(302, sent.Status);
        await site.OnlyAsync("Here I sat in May.");
    }
}
