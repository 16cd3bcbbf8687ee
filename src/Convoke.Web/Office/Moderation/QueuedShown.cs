using Convoke.Comments;
using Convoke.Web.Locales;

namespace Convoke.Web.Office.Moderation;

/// <summary>A comment on a page of moderation, with where its buttons lead back to and which one comes next there.</summary>
public sealed record QueuedShown(ModerationPage Page, QueuedComment Comment, string Back, string? Next)
{
    public Words L => Page.L;

    /// <summary>Whether it is one of a list, where it can be marked, or on its own page.</summary>
    public bool InList { get; init; } = true;

    public string Name => Comment.Name.Length > 0 ? Comment.Name : L["Anonymous"];

    public IEnumerable<CommentState> Choices =>
        CommentWords.States.Where(state => state != Comment.State && Comment.State.MayBecome(state));

    /// <summary>What speaks against it, in words.</summary>
    public string Against =>
        string.Join(
            L["; "],
            Comment.Signs.Split(' ').Select(CommentWords.Against).OfType<string>().Select(sign => L[sign].Value)
        );

    public IEnumerable<string> Records()
    {
        if (Comment.OfName.IsKnown)
            yield return L[
                "This name: {0} approved, {1} spam before.",
                Count(Comment.OfName.Approved),
                Count(Comment.OfName.Spam)
            ];
        if (Comment.OfAddress.IsKnown)
            yield return L[
                "This address: {0} approved, {1} spam before.",
                Count(Comment.OfAddress.Approved),
                Count(Comment.OfAddress.Spam)
            ];
        else if (Comment.HasMail)
            yield return L["Its mail address was not here before."];
        if (Comment.IsConfirmed)
            yield return L["Its mail address is confirmed."];
    }

    private string Count(int count) => QueueReads.Say(L, count);
}
