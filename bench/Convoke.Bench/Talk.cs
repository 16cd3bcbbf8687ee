using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Bench;

/// <summary>What readers of the bench say.</summary>
internal static class Talk
{
    private const string Words = "We measured the same at our bridge last spring, and nobody has answered us yet.";
    private static readonly SafeHtml Body = Sanitiser.Clean($"<p>{Words}</p>", SanitiserProfile.Comment);

    /// <summary>Shown comments; every second one answers the one before it.</summary>
    public static IEnumerable<Comment> Under(Entry entry, LanguageTag language, int count, DateTimeOffset posted)
    {
        Comment? before = null;
        for (var n = 0; n < count; n++)
        {
            var comment = Say(entry, language, n % 2 == 0 ? null : before, posted.AddSeconds(n));
            comment.Become(CommentState.Shown);
            yield return before = comment;
        }
    }

    /// <summary>Comments that nobody has looked at yet, newer than all others.</summary>
    public static IEnumerable<Comment> HeldUnder(Entry entry, LanguageTag language, int count, DateTimeOffset now) =>
        Enumerable.Range(0, count).Select(n => Say(entry, language, null, now.AddMilliseconds(n)));

    private static Comment Say(Entry entry, LanguageTag language, Comment? answerTo, DateTimeOffset at) =>
        Comment.On(entry.Id, new Said(language, "Ada", "", Words, Body), answerTo, at);
}
