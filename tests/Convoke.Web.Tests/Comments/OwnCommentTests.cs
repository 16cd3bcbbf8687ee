using Convoke.Comments;
using Xunit;

namespace Convoke.Web.Tests.Comments;

/// <summary>Half an hour in which whoever wrote a comment changes it or takes it back, by a link that only they have.</summary>
public sealed class OwnCommentTests(CommentSite site) : IClassFixture<CommentSite>
{
    private const string Form = CommentSite.Path + "/comment";

    [Fact]
    public async Task It_can_be_changed_and_waits_again()
    {
        var link = await LinkAsync("First thought.");
        await BecomeAsync("First thought.", CommentState.Shown);

        var wrong = await site.SendAsync(link, ("text", ""));
        var changed = await site.SendAsync(link, ("text", "Second thought."), ("name", "Ada"));
        var page = await site.AskAsync(changed.Location!);

        Assert.Equal((422, 302, 200), (wrong.Status, changed.Status, page.Status));
        Assert.Contains("Second thought.", page.Page, StringComparison.Ordinal);
        Assert.Equal(CommentState.Held, (await site.OnlyAsync("Second thought.")).State);
        Assert.Empty(await site.WithWordsAsync("First thought."));
    }

    [Fact]
    public async Task It_can_be_taken_back_and_nothing_of_it_is_kept()
    {
        var link = await LinkAsync("Said too much.", ("name", "Tomas"), ("mail", "tomas@example.org"));
        var id = (await site.OnlyAsync("Said too much.")).Id;
        var withdrawal = link.Replace("/own?", "/withdrawal?", StringComparison.Ordinal);

        var asked = await site.AskAsync(withdrawal);
        var still = await site.OnlyAsync("Said too much.");
        var taken = await site.SendAsync(withdrawal);
        var (after, again) = (await site.AskAsync(taken.Location!), await site.SendAsync(withdrawal));

        var kept = await site.WithAsync(db => db.Comments.FindAsync(id).AsTask());
        Assert.Equal((200, 302, 200, 302), (asked.Status, taken.Status, after.Status, again.Status));
        Assert.Equal(CommentState.Held, still.State);
        Assert.Contains("was taken back", after.Page, StringComparison.Ordinal);
        Assert.Equal(("", "", ""), (kept!.Name, kept.Written, kept.Body.ToString()));
        Assert.Null(kept.Email);
        Assert.Null(kept.EmailIndex);
        Assert.False(kept.Become(CommentState.Shown).Granted(out _, out _));
        Assert.Equal(403, (await site.SendAsync(link, ("text", "Back again."))).Status);
    }

    [Fact]
    public async Task After_half_an_hour_it_stays_as_it_is()
    {
        var link = await LinkAsync("Rain from Thursday on.");

        site.Clock.Advance(TimeSpan.FromMinutes(30));
        var (asked, sent) = (await site.AskAsync(link), await site.SendAsync(link, ("text", "Sun.")));
        var withdrawn = await site.SendAsync(link.Replace("/own?", "/withdrawal?", StringComparison.Ordinal));

        Assert.Equal((200, 403, 403), (asked.Status, sent.Status, withdrawn.Status));
        Assert.Contains("The time to change it is over", asked.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rain from Thursday", asked.Page, StringComparison.Ordinal);
        await site.OnlyAsync("Rain from Thursday on.");
    }

    [Fact]
    public async Task A_link_opens_its_own_comment_only_and_cannot_be_made_longer()
    {
        var (one, other) = (await LinkAsync("One of two."), await LinkAsync("Two of two."));
        var key = one.Split("?key=")[1];
        string[] forged =
        [
            other.Split('?')[0] + "?key=" + key,
            one.Split('?')[0],
            one + "0",
            one.Replace(key, "f" + key[1..], StringComparison.Ordinal),
            one.Replace(key, key[..^1] + (key[^1] == '0' ? '1' : '0'), StringComparison.Ordinal),
        ];

        foreach (var link in forged)
            Assert.Equal(
                (404, 404),
                ((await site.AskAsync(link)).Status, (await site.SendAsync(link, ("text", "x"))).Status)
            );
    }

    [Fact]
    public async Task What_somebody_has_judged_stays_as_it_was_judged()
    {
        var link = await LinkAsync("Judged at once.");
        await BecomeAsync("Judged at once.", CommentState.Spam);

        var changed = await site.SendAsync(link, ("text", "Judged and changed."));

        Assert.Equal(422, changed.Status);
        Assert.Contains("already decided", changed.Page, StringComparison.Ordinal);
        Assert.Equal(CommentState.Spam, (await site.OnlyAsync("Judged at once.")).State);
    }

    private async Task<string> LinkAsync(string words, params (string, string)[] others)
    {
        var sent = await site.SendAsync(Form, [("text", words), .. others]);
        Assert.Equal(302, sent.Status);
        return sent.Location!;
    }

    private async Task BecomeAsync(string words, CommentState state)
    {
        var id = (await site.OnlyAsync(words)).Id;
        await site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Comments.FindAsync(id))!.Become(state);
                return await db.SaveChangesAsync();
            }
        );
    }
}
