using Convoke.Comments.Weighing;
using Convoke.Safety;

namespace Convoke.Comments;

/// <summary>How what a stranger sent is taken: weighed, its address under seal, once, and held for a moderator.</summary>
public sealed partial class Comment
{
    /// <summary>How much speaks against it; from <see cref="Weight.Line"/> on it is marked for whoever moderates.</summary>
    public int Score { get; private set; }

    public bool IsOdd => Score >= Weight.Line;

    /// <summary>What speaks against it, as names of <see cref="Sign"/> with spaces between.</summary>
    public string Signs { get; private set; } = "";

    /// <summary>
    /// Of what was sent and by whom, until somebody judges it: the same once more from the same sender is the same comment. Somebody else's is
    /// another, or whoever guesses words that wait would be given the private link of their author.
    /// </summary>
    public byte[]? SaidHash { get; private set; }

    /// <summary>Of the bare words, to find them again under other entries; null where they are too few to be anybody's own.</summary>
    public long? Gist { get; private set; }

    public static Comment Take(
        Guid entry,
        Said said,
        string mail,
        Comment? answerTo,
        Weight weight,
        string sender,
        Vault vault,
        DateTimeOffset now
    )
    {
        var comment = On(entry, said, answerTo, now);
        if (mail.Length > 0)
            comment.Keep(mail, vault);
        else
            comment.EmailIndex = vault.BlindIndex(EmailPurpose, ""); // a null would never be the same as another
        comment.SaidHash = HashOf(said, answerTo, sender, vault);
        comment.Put(weight);
        comment.Record(new CommentTaken(comment.Id));
        return comment;
    }

    /// <summary>What is found out later counts on top.</summary>
    internal void Add(Sign sign)
    {
        if (!Signs.Split(' ').Contains(sign.ToString()))
            Put(new Weight(Score + Weight.Of(sign), [sign]));
    }

    private void Put(Weight weight)
    {
        var names = Signs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Signs = string.Join(' ', names.Union(weight.Signs.Select(sign => sign.ToString())));
        Score = Math.Max(Score, weight.Score);
        Gist = BareWords.GistOf(Written);
    }

    /// <summary>By our own key: without it nobody finds out from the database who sent what, however few senders they try.</summary>
    private static byte[] HashOf(Said said, Comment? answerTo, string sender, Vault vault) =>
        vault.BlindIndex(
            SaidPurpose,
            string.Join('\0', said.Name, said.Site, said.Written, answerTo?.PublicId, sender)
        );

    private const string SaidPurpose = "comment-said";
}
