using Convoke.Comments;
using Convoke.Comments.Weighing;
using Xunit;

namespace Convoke.Web.Tests.Comments;

/// <summary>What looks odd is shown to its author once more, and then taken and held like everything else, with its reasons.</summary>
public sealed class OddCommentTests(CommentSite site) : IClassFixture<CommentSite>
{
    private const string Form = CommentSite.Path + "/comment";

    [Fact]
    public async Task It_is_not_sent_before_its_author_has_looked_at_it()
    {
        (string, string)[] fields = [("text", "Our *casino* and betting of levels"), ("name", "Hugo")];

        var check = await site.SendAsync(Form, fields);
        var before = await site.WithWordsAsync("betting of levels");
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        var sent = await site.SendAsync(Form, [.. fields, ("seen", CommentSite.Hidden(check.Page, "seen"))]);

        var kept = await site.OnlyAsync("betting of levels");
        Assert.Equal((200, "no-store", 302), (check.Status, check.Caching, sent.Status));
        Assert.Contains("not sent yet", check.Page, StringComparison.Ordinal);
        Assert.Contains("<em>casino</em>", check.Page, StringComparison.Ordinal);
        Assert.Contains("Our *casino* and betting of levels</textarea>", check.Page, StringComparison.Ordinal);
        Assert.Empty(before);
        Assert.Equal((CommentState.Held, nameof(Sign.Bait)), (kept.State, kept.Signs));
        Assert.InRange(kept.Score, Weight.Line, 60);
    }

    [Theory]
    [InlineData(0, "", "Bait TooQuick")]
    [InlineData(0, "filled", "Bait Trap TooQuick")]
    [InlineData(9, "filled", "Bait Trap")]
    public async Task On_the_check_page_the_hidden_field_and_the_time_count(int seconds, string trap, string signs)
    {
        var words = $"{seconds}{trap} casino, betting";
        (string, string)[] fields = [("text", words), ("subject", trap)];

        var check = await site.SendAsync(Form, fields);
        site.Clock.Advance(TimeSpan.FromSeconds(seconds));
        var sent = await site.SendAsync(Form, [.. fields, ("seen", CommentSite.Hidden(check.Page, "seen"))]);

        Assert.Equal(302, sent.Status);
        Assert.Equal(signs, (await site.OnlyAsync(words)).Signs);
    }

    [Fact]
    public async Task A_stamp_of_another_entry_or_none_of_ours_is_no_stamp()
    {
        (string, string)[] fields = [("text", "A casino where betting is free")];
        var other = await site.SendAsync("/en/the-bank/comment", fields);

        foreach (var stamp in new[] { CommentSite.Hidden(other.Page, "seen"), "0-0", "x" })
            Assert.Equal(200, (await site.SendAsync(Form, [.. fields, ("seen", stamp)])).Status);

        Assert.Empty(await site.WithWordsAsync("where betting is free"));
    }

    [Fact]
    public async Task The_same_words_from_others_are_noticed_after_the_answer()
    {
        foreach (var name in new[] { "One", "Two" })
            await site.SendAsync(Form, ("text", "The very same words, in every valley there is."), ("name", name));
        await site.SettleAsync();

        var both = await site.WithWordsAsync("in every valley there is");

        Assert.Equal(["", nameof(Sign.Repeated)], both.OrderBy(comment => comment.Id).Select(comment => comment.Signs));
    }
}
