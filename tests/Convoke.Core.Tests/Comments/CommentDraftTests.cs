using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Convoke.Core.Tests.Comments;

public sealed class CommentDraftTests
{
    [Fact]
    public void What_is_mended_once_is_mended() =>
        Prop.ForAll<string, string, string>(
                (text, name, site) =>
                {
                    var mended = new CommentDraft(text ?? "", name ?? "", "", site ?? "").Mended;
                    var faults = mended.Faults().Select(fault => fault.Why).ToList();
                    return mended == mended.Mended
                        && !faults.Contains(CommentDraft.Unshowable)
                        && !faults.Contains(CommentDraft.UnseenName);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("# A heading", "h1")]
    [InlineData("![a picture](https://a.example/x.png)", "img")]
    [InlineData("<b>markup</b><script>alert(1)</script>", "script")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "table")]
    [InlineData("[x](javascript:alert(1))", "script:")]
    public void What_a_comment_may_not_hold_stays_words(string text, string not) =>
        Assert.DoesNotContain(
            $"<{not}",
            Markdown.ToHtml(text, SanitiserProfile.Comment).ToString(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("*soft* and **loud**", "<em>soft</em> and <strong>loud</strong>")]
    [InlineData("> quoted", "<blockquote>")]
    [InlineData("- one\n- two", "<ul>")]
    [InlineData("[there](https://a.example)", "rel=\"nofollow ugc noopener\"")]
    public void What_it_may_hold_is_there(string text, string has) =>
        Assert.Contains(has, Markdown.ToHtml(text, SanitiserProfile.Comment).ToString(), StringComparison.Ordinal);
}
