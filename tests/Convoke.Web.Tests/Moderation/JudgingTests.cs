using System.Net;
using Convoke.Accounts;
using Convoke.Comments;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Moderation;

/// <summary>What becomes of a comment that somebody judged, and of one that they should not have.</summary>
public sealed class JudgingTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    private const string Queue = ModerationSite.Queue;

    [Fact]
    public async Task An_approved_comment_appears_on_the_page_and_in_the_feed_and_goes_when_it_is_undone()
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var comment = await site.SendAsync("Approved at the weir.");
        var before = await site.ShowsAsync("Approved at the weir.");

        var led = await ModerationSite.JudgeAsync(visitor, CommentState.Shown, Queue, comment);
        var shown = await site.ShowsAsync("Approved at the weir.");
        var notice = await visitor.GetAsync(led.Location!);
        await UndoAsync(visitor, notice);
        var after = await site.ShowsAsync("Approved at the weir.");

        Assert.StartsWith($"{Queue}?done=", led.Location, StringComparison.Ordinal);
        Assert.Equal(((false, false), (true, true), (false, false)), (before, shown, after));
        Assert.Equal(CommentState.Held, await site.StateOfAsync(comment));
        Assert.Equal(1, await site.ActsAsync(Deed.ApprovedComment, comment));
        Assert.Equal(1, await site.ActsAsync(Deed.UndidJudgement, comment));
    }

    [Fact]
    public async Task Many_are_counted_and_shown_first_then_changed_and_undone_as_one()
    {
        var visitor = await site.ColleagueAsync(Role.Coordinator);
        var spam = await site.SendAsync("Marked one.", state: CommentState.Spam);
        var comments = new[] { spam, await site.SendAsync("Marked two."), await site.SendAsync("Marked three.") };
        var query = string.Concat(comments.Select(comment => $"&comment={comment.PublicId}"));

        var asked = await visitor.GetAsync($"{Queue}/judgements?become=binned{query}");
        var untouched = await StatesAsync(comments);
        var led = await visitor.PostAsync(
            $"{Queue}/judgements",
            [.. Visitor.HiddenOf(asked.Body), ("ground", "Danger")]
        );
        var binned = await StatesAsync(comments);
        var grounds = await site.WithAsync(db =>
            db.Judgements.Where(j => j.CommentId == spam.Id).Select(j => j.Ground).ToListAsync()
        );
        await UndoAsync(visitor, await visitor.GetAsync(led.Location!));

        Assert.Contains("3 comments", asked.Body, StringComparison.Ordinal);
        Assert.Contains("Marked three.", asked.Body, StringComparison.Ordinal);
        Assert.Equal([CommentState.Spam, CommentState.Held, CommentState.Held], untouched);
        Assert.All(binned, state => Assert.Equal(CommentState.Binned, state));
        Assert.Equal([Ground.Danger], grounds);
        Assert.Equal([CommentState.Spam, CommentState.Held, CommentState.Held], await StatesAsync(comments));
    }

    [Fact]
    public async Task All_of_a_list_means_those_that_were_there_when_it_was_asked()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);
        var listed = new List<Comment>();
        for (var number = 0; number < 7; number++)
            listed.Add(await site.SendAsync($"Flood of eels {number}"));
        var other = await site.SendAsync("Not of that flood.");

        var asked = await visitor.GetAsync($"{Queue}/judgements?become=spam&all=1&q=of+eels");
        var late = await site.SendAsync("Flood of eels that came since");
        await visitor.PostAsync($"{Queue}/judgements", Visitor.HiddenOf(asked.Body));

        Assert.Contains("7 comments", asked.Body, StringComparison.Ordinal);
        Assert.All(await StatesAsync([.. listed]), state => Assert.Equal(CommentState.Spam, state));
        Assert.Equal([CommentState.Held, CommentState.Held], await StatesAsync(late, other));
    }

    [Fact]
    public async Task After_half_a_minute_it_is_judged_anew_and_nobody_undoes_what_another_did()
    {
        var (visitor, other) = (
            await site.ColleagueAsync(Role.Moderator),
            await site.ColleagueAsync(Role.Administrator)
        );
        var comment = await site.SendAsync("Too late to undo.");
        var led = await ModerationSite.JudgeAsync(visitor, CommentState.Spam, Queue, comment);
        var notice = await visitor.GetAsync(led.Location!);
        var batch = led.Location!.Split("done=")[1];
        var token = Visitor.HiddenOf((await other.GetAsync("/sign-out")).Body);

        var foreign = await other.PostAsync($"{Queue}/undo", [.. token, ("batch", batch)]);
        site.Clock.Advance(TimeSpan.FromSeconds(31));
        var late = await UndoAsync(visitor, notice);
        var later = await visitor.GetAsync(led.Location!);

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity),
            (foreign.Status, late.Status)
        );
        Assert.Equal(CommentState.Spam, await site.StateOfAsync(comment));
        Assert.DoesNotContain("id=\"undo\"", later.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_can_be_given_once_it_is_done_and_colleagues_read_it()
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var comment = await site.SendAsync("Tells where somebody lives.");
        var led = await ModerationSite.JudgeAsync(visitor, CommentState.Binned, Queue, comment);
        var notice = await visitor.GetAsync(led.Location!);

        var given = await visitor.PostAsync(
            $"{Queue}/grounds",
            [.. Visitor.HiddenOf(FormTo(notice.Body, "grounds")), ("ground", "PersonalDetails")]
        );
        var one = await (await site.ColleagueAsync(Role.Coordinator)).GetAsync($"{Queue}/{comment.PublicId}");

        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        Assert.Contains("<bdi>Colleague Moderator</bdi>", one.Body, StringComparison.Ordinal);
        Assert.Contains(" · It tells personal details of somebody", one.Body, StringComparison.Ordinal);
        Assert.Equal(1, await site.ActsAsync(Deed.GaveGround, comment));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/office/comments")]
    [InlineData("/office/commentsx")]
    public async Task Nobody_is_led_elsewhere(string back)
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var comment = await site.SendAsync("Leads nowhere.");

        var led = await ModerationSite.JudgeAsync(visitor, CommentState.Spam, back, comment);

        Assert.StartsWith($"{Queue}?done=", led.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_author_took_back_is_nobodys_to_judge()
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var comment = await site.SendAsync("Taken back at once.");
        await site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Comments.FindAsync(comment.Id))!.Withdraw(site.Clock.GetUtcNow());
                return await db.SaveChangesAsync();
            }
        );

        var led = await ModerationSite.JudgeAsync(visitor, CommentState.Shown, Queue, comment);
        var one = await visitor.GetAsync($"{Queue}/{comment.PublicId}");

        Assert.Equal(Queue, led.Location);
        Assert.Equal(CommentState.Binned, await site.StateOfAsync(comment));
        Assert.Equal(HttpStatusCode.NotFound, one.Status);
    }

    private static Task<Answer> UndoAsync(Visitor visitor, Answer notice) =>
        visitor.PostAsync($"{Queue}/undo", Visitor.HiddenOf(FormTo(notice.Body, "undo")));

    /// <summary>The form of a page that leads there.</summary>
    private static string FormTo(string page, string act)
    {
        var from = page[page.IndexOf($"<form method=\"post\" action=\"{Queue}/{act}\"", StringComparison.Ordinal)..];
        return from[..from.IndexOf("</form>", StringComparison.Ordinal)];
    }

    private async Task<IReadOnlyList<CommentState>> StatesAsync(params Comment[] comments)
    {
        var states = new List<CommentState>();
        foreach (var comment in comments)
            states.Add(await site.StateOfAsync(comment));
        return states;
    }
}
