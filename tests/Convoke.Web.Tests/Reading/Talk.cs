using Convoke.Comments;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Convoke.Testing;

namespace Convoke.Web.Tests.Reading;

/// <summary>Lets readers answer, as long as no page takes comments.</summary>
internal static class Talk
{
    public static readonly LanguageTag English = LanguageTag.Parse("en");

    /// <summary>Threads of one comment each, a minute apart.</summary>
    public static async Task<List<Comment>> SayAsync(
        this TestProduct product,
        Guid entry,
        int count,
        string words,
        bool settles = true
    )
    {
        var first = product.Clock.GetUtcNow().AddDays(-1);
        var comments = Enumerable
            .Range(0, count)
            .Select(number => Say(entry, $"{words} {number}", first.AddMinutes(number)))
            .ToList();
        await SaveAsync(product, comments, settles);
        return comments;
    }

    public static Task PingAsync(this TestProduct product, Guid entry, string title) =>
        PingAsync(product, entry, [("https://reeds.example/echo", title)]);

    /// <summary>Pings a second apart, the last of them the newest.</summary>
    public static Task PingAsync(this TestProduct product, Guid entry, (string Address, string Title)[] told)
    {
        var first = product.Clock.GetUtcNow().AddHours(-1);
        var pings = told.Select(
            (one, number) =>
            {
                var ping = Linkback.To(entry, English, LinkbackKind.Pingback, first.AddSeconds(number));
                ping.Tell(one.Address, one.Title, "");
                ping.Become(CommentState.Shown);
                return ping;
            }
        );
        return SaveAsync(product, [.. pings], settles: true);
    }

    private static Comment Say(Guid entry, string words, DateTimeOffset at)
    {
        var body = Sanitiser.Clean($"<p>{words}</p>", SanitiserProfile.Comment);
        var comment = Comment.On(entry, new Said(English, "Вера", "", words, body), null, at);
        comment.Become(CommentState.Shown);
        return comment;
    }

    private static async Task SaveAsync(TestProduct product, IReadOnlyCollection<Entity> responses, bool settles)
    {
        await product.WithAsync(
            (ConvokeDb db) =>
            {
                db.AddRange(responses);
                return db.SaveChangesAsync();
            }
        );
        if (settles)
            await product.SettleAsync();
    }
}
