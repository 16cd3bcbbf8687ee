using Convoke.Comments;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Xunit;
using static Convoke.Comments.CommentState;

namespace Convoke.Core.Tests.Comments;

public sealed class CommentStateTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public static TheoryData<CommentState, CommentState> Ways =>
        [.. From(Held), .. From(Shown), .. From(Spam), .. From(Binned)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_response_is_judged_again_as_the_table_says(CommentState from, CommentState to)
    {
        var (comment, ping) = In(from);
        var isRefused = (from, to) is (Binned, Spam);

        var granted = (comment.Become(to).Granted(out _, out _), ping.Become(to).Granted(out _, out _));

        Assert.Equal((!isRefused, !isRefused), granted);
        Assert.Equal(isRefused ? (from, from) : (to, to), (comment.State, ping.State));
    }

    [Fact]
    public void A_state_nobody_knows_is_refused()
    {
        var (comment, ping) = In(Held);

        var refused = (
            comment.Become((CommentState)99).Granted(out _, out var why),
            ping.Become((CommentState)99).Granted(out _, out _)
        );

        Assert.Equal((false, false), refused);
        Assert.Equal(CommentStates.NotFromHere, why);
        Assert.Equal((Held, Held), (comment.State, ping.State));
    }

    [Fact]
    public void What_a_refusal_left_as_it_was_tells_nobody()
    {
        var (comment, ping) = In(Binned);
        comment.ForgetHappenings();
        ping.ForgetHappenings();

        comment.Become(Spam);
        ping.Become(Spam);

        Assert.Empty(comment.Happenings);
        Assert.Empty(ping.Happenings);
    }

    private static IEnumerable<TheoryDataRow<CommentState, CommentState>> From(CommentState from) =>
        Enum.GetValues<CommentState>().Select(to => new TheoryDataRow<CommentState, CommentState>(from, to));

    private static (Comment, Linkback) In(CommentState state)
    {
        var entry = Guid.Parse("0198c000-0000-7000-8000-000000000001");
        var said = new Said(English, "Ada", "", "Words", SafeHtml.Empty);
        var comment = Comment.On(entry, said, null, DateTimeOffset.UnixEpoch);
        var ping = Linkback.To(entry, English, LinkbackKind.Pingback, DateTimeOffset.UnixEpoch);
        comment.Become(state);
        ping.Become(state);
        return (comment, ping);
    }
}
