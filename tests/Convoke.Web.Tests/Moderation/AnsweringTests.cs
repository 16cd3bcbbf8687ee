using System.Net;
using Convoke.Accounts;
using Convoke.Comments;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Moderation;

/// <summary>How the assembly answers readers.</summary>
public sealed class AnsweringTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    [Fact]
    public async Task An_answer_is_public_at_once_with_a_mark_and_approves_what_it_answers()
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var asked = await site.SendAsync("When does the weir open?", "Nele");
        var address = $"{ModerationSite.Queue}/{asked.PublicId}";
        var form = await visitor.GetAsync(address);

        var sent = await visitor.SubmitAsync(address, ("text", "On the *fourteenth*."), ("name", "River desk"));
        var (onPage, inFeed) = await site.ShowsAsync("On the <em>fourteenth</em>.");
        var page = await site.Client.GetStringAsync(
            new Uri(ModerationSite.Path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var again = await visitor.GetAsync(address);

        Assert.Contains("value=\"The Rivers Assembly\"", form.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.True(onPage);
        Assert.True(inFeed || (await site.ShowsAsync("fourteenth")).InFeed);
        Assert.Contains("From the assembly", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Colleague Moderator", page, StringComparison.Ordinal);
        Assert.Equal(CommentState.Shown, await site.StateOfAsync(asked));
        Assert.Contains("value=\"River desk\"", again.Body, StringComparison.Ordinal);
        var answer = await site.WithAsync(db => db.Comments.SingleAsync(c => c.ParentId == asked.Id));
        Assert.Equal(1, await site.ActsAsync(Deed.AnsweredComment, answer));
    }

    [Fact]
    public async Task A_faulty_answer_keeps_every_word()
    {
        var visitor = await site.ColleagueAsync(Role.Moderator);
        var asked = await site.SendAsync("And the ferry?", "Nele");
        var address = $"{ModerationSite.Queue}/{asked.PublicId}";
        var words = new string('w', CommentDraft.LongestText + 1);

        var nameless = await visitor.SubmitAsync(address, ("text", "It sails & sails."), ("name", " "));
        var longer = await visitor.SubmitAsync(address, ("text", words), ("name", "River desk"));

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity),
            (nameless.Status, longer.Status)
        );
        Assert.Contains("It sails &amp; sails.</textarea>", nameless.Body, StringComparison.Ordinal);
        Assert.Contains("write a name", nameless.Body, StringComparison.Ordinal);
        Assert.Contains(words, longer.Body, StringComparison.Ordinal);
        Assert.Equal(CommentState.Held, await site.StateOfAsync(asked));
    }
}
