using System.Net;
using Convoke.Comments;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Moderation;

/// <summary>Who is shown at once: somebody who confirmed this comment by mail, and was approved before.</summary>
public sealed class ConfirmingTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    [Fact]
    public async Task Only_what_is_confirmed_by_the_button_of_somebody_approved_before_is_shown()
    {
        const string mail = "weir@reeds.example";
        var (first, second) = (
            await site.SendAsync("First of the weir.", mail: mail),
            await LinkedAsync("Second.", mail)
        );

        await PressAsync(await LinkOfAsync(first));
        var unapproved = await site.StateOfAsync(first);
        await JudgeAsync(first, CommentState.Shown);
        await site.Client.GetAsync(new Uri(second.Link, UriKind.Relative), TestContext.Current.CancellationToken);
        var looked = await site.StateOfAsync(second.Comment);
        var pressed = await PressAsync(second.Link);
        var third = await site.SendAsync("Third, by somebody who only knows the address.", mail: mail);

        Assert.Equal((CommentState.Held, CommentState.Held), (unapproved, looked));
        Assert.Equal(HttpStatusCode.Redirect, pressed);
        Assert.Equal(CommentState.Shown, await site.StateOfAsync(second.Comment));
        Assert.Equal(CommentState.Held, await site.StateOfAsync(third));
    }

    [Fact]
    public async Task What_somebody_judged_or_the_scales_hold_waits_although_it_is_confirmed()
    {
        const string mail = "sluice@reeds.example";
        var approved = await site.SendAsync("A word of the sluice.", mail: mail);
        await PressAsync(await LinkOfAsync(approved));
        await JudgeAsync(approved, CommentState.Shown);
        var judged = await site.SendAsync("A word that was judged.", mail: mail);
        await JudgeAsync(judged, CommentState.Spam);
        await JudgeAsync(judged, CommentState.Held);
        var odd = await site.SendAsync("Casino bonus, cheap pills http://x.example http://y.example !!!", mail: mail);

        await PressAsync(await LinkOfAsync(judged));
        await PressAsync(await LinkOfAsync(odd));

        Assert.Equal(CommentState.Held, await site.StateOfAsync(judged));
        Assert.Equal(CommentState.Held, await site.StateOfAsync(odd));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x.y")]
    [InlineData("{id}.6a0000000-00000000000000000000000000000000")]
    [InlineData("{id}.")]
    public async Task A_link_that_is_none_opens_nothing(string token)
    {
        var comment = await site.SendAsync($"Nobody confirms this by {token}", mail: "eel@reeds.example");

        var answer = await PressAsync(
            $"/en/comments/confirm/{token.Replace("{id}", comment.PublicId, StringComparison.Ordinal)}"
        );

        Assert.Equal(HttpStatusCode.Gone, answer);
        Assert.Null(
            await site.WithAsync(db =>
                db.Comments.Where(c => c.Id == comment.Id).Select(c => c.ConfirmedAt).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_link_is_over_after_seven_days_and_once_its_comment_was_taken_back()
    {
        var (kept, taken) = (
            await LinkedAsync("Kept for long.", "a@reeds.example"),
            await LinkedAsync("Taken back.", "b@reeds.example")
        );
        await site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Comments.FindAsync(taken.Comment.Id))!.Withdraw(site.Clock.GetUtcNow());
                return await db.SaveChangesAsync();
            }
        );

        var gone = await PressAsync(taken.Link);
        site.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (gone, await PressAsync(kept.Link)));
    }

    [Fact]
    public async Task A_comment_with_an_address_is_asked_about_there_once_and_an_odd_one_is_not()
    {
        async Task SendAsync(string words)
        {
            using var form = new FormUrlEncodedContent([
                new("text", words),
                new("name", ""),
                new("mail", "osier@reeds.example"),
            ]);
            using var answer = await site.Client.PostAsync($"{ModerationSite.Path}/comment", form);
            Assert.Contains((int)answer.StatusCode, new[] { 200, 302 });
        }

        await SendAsync("Asked about by mail, once.");
        await SendAsync("Asked about by mail, once.");
        await SendAsync("Casino bonus, cheap pills http://x.example http://y.example http://z.example !!!");
        var asked = await site.WithAsync(db =>
            db.Deliveries.Where(d => d.Template == Convoke.Mail.MailTemplate.ConfirmComment)
                .Select(d => d.SubjectId)
                .ToListAsync()
        );

        var comment = await site.WithAsync(db => db.Comments.SingleAsync(c => c.Written.StartsWith("Asked about")));
        Assert.Equal([comment.Id], asked);
    }

    private async Task<(Comment Comment, string Link)> LinkedAsync(string words, string mail)
    {
        var comment = await site.SendAsync(words, mail: mail);
        return (comment, await LinkOfAsync(comment));
    }

    private Task<string> LinkOfAsync(Comment comment) =>
        site.WithAsync(
            (IServiceProvider scope) =>
                Task.FromResult(
                    $"/en/comments/confirm/{ConfirmDesk.TokenOf(comment, scope.GetRequiredService<Tickets>())}"
                )
        );

    private async Task<HttpStatusCode> PressAsync(string link)
    {
        using var nothing = new FormUrlEncodedContent([]);
        using var answer = await site.Client.PostAsync(link, nothing, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private Task<int> JudgeAsync(Comment comment, CommentState state) =>
        site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Comments.FindAsync(comment.Id))!.Become(state);
                return await db.SaveChangesAsync();
            }
        );
}
