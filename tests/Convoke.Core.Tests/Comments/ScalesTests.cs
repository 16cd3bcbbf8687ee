using System.Text.Json;
using Convoke.Comments;
using Convoke.Comments.Weighing;
using Xunit;

namespace Convoke.Core.Tests.Comments;

/// <summary>Spam is marked, and what people write is not.</summary>
public sealed class ScalesTests
{
    private const int Count = 500;

    [Fact]
    public void Of_five_hundred_pieces_of_spam_at_least_ninety_five_percent_are_marked()
    {
        var spam = Corpus.Make("spam.txt", Count);

        var missed = spam.Where(draft => !Scales.Weigh(draft).IsOdd).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"missed {missed.Count} of {spam.Count}");
        Assert.Equal(Count, spam.Count);
        Assert.True(missed.Count <= Count * 5 / 100, Told(missed));
    }

    [Fact]
    public void Of_five_hundred_comments_by_people_at_most_two_percent_are_marked()
    {
        var ham = Corpus.Make("ham.txt", Count);

        var marked = ham.Where(draft => Scales.Weigh(draft).IsOdd).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"marked {marked.Count} of {ham.Count}");
        Assert.Equal(Count, ham.Count);
        Assert.True(marked.Count <= Count * 2 / 100, Told(marked));
    }

    [Fact]
    public void Of_the_comments_in_the_sample_at_most_two_percent_are_marked()
    {
        var said = Sample().ToList();

        var marked = said.Where(draft => Scales.Weigh(draft).IsOdd).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"marked {marked.Count} of {said.Count}");
        Assert.InRange(said.Count, 200, 1000);
        Assert.True(marked.Count <= said.Count * 2 / 100, Told(marked));
    }

    [Theory]
    [InlineData("Win at our casino https://a.example https://b.example https://c.example", Sign.Links, Sign.Bait)]
    [InlineData("[url=https://a.example]a[/url]", Sign.Links, Sign.Markup)]
    [InlineData("The сasino of the river", Sign.Disguise)]
    [InlineData("OPEN THE WEIR NOW OR NEVER, ALL OF YOU!!!", Sign.Shouting)]
    [InlineData("Ring me: +43 660 555 0199", Sign.Contact)]
    [InlineData("same\nsame\nsame", Sign.Echo)]
    [InlineData("qwrtpl bcvnms xkzzrt", Sign.Noise)]
    public void Each_sign_is_named(string text, params Sign[] signs) =>
        Assert.All(signs, sign => Assert.Contains(sign, Scales.Weigh(new CommentDraft(text)).Signs));

    [Theory]
    [InlineData("")]
    [InlineData("\0\ud800\udfff\u202e")]
    [InlineData("a")]
    public void Whatever_it_is_it_can_be_weighed(string text) => Assert.InRange(Scales.Weigh(new(text)).Score, 0, 49);

    [Fact]
    public void The_longest_comment_is_weighed_like_any_other()
    {
        foreach (var piece in new[] { "a", "[", "www.", "http://", "0 ", "@a", "é", "ـ", "1!", "\n", "ca5ino " })
        {
            var text = string.Concat(Enumerable.Repeat(piece, CommentDraft.LongestText / piece.Length));
            Assert.True(Scales.Weigh(new CommentDraft(text)).Score >= 0);
        }
    }

    private static IEnumerable<CommentDraft> Sample()
    {
        var file = Path.Combine(Repository.Root, "src/Convoke.Web/Sample/responses.json");
        using var read = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var entry in read.RootElement.EnumerateObject())
            if (entry.Value.TryGetProperty("comments", out var comments))
                foreach (var draft in Said(comments))
                    yield return draft;
    }

    private static List<CommentDraft> Said(JsonElement comments) =>
        [
            .. comments
                .EnumerateArray()
                .SelectMany(comment =>
                    (comment.TryGetProperty("replies", out var replies) ? Said(replies) : []).Prepend(
                        new CommentDraft(Of(comment, "text"), Of(comment, "name"), "", Of(comment, "site"))
                    )
                ),
        ];

    private static string Of(JsonElement comment, string name) =>
        comment.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static string Told(List<CommentDraft> drafts) =>
        $"{drafts.Count}:\n"
        + string.Join(
            '\n',
            drafts
                .Take(60)
                .Select(draft =>
                    $"{Scales.Weigh(draft).Score} {string.Join(' ', Scales.Weigh(draft).Signs)} | {draft.Name} | {draft.Site} | {draft.Text}"
                )
        );
}
