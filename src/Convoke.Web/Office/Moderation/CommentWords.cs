using Convoke.Comments;
using Convoke.Comments.Weighing;
using Convoke.Web.Locales;

namespace Convoke.Web.Office.Moderation;

/// <summary>What the queue of comments calls states, grounds, and what speaks against a comment.</summary>
public static class CommentWords
{
    public static IReadOnlyList<CommentState> States { get; } =
    [CommentState.Held, CommentState.Shown, CommentState.Spam, CommentState.Binned];

    /// <summary>The state that a form or an address names.</summary>
    public static CommentState? Read(string? name) =>
        States.Where(state => Name(state) == name).Select(state => (CommentState?)state).FirstOrDefault();

    /// <summary>As forms and addresses have it.</summary>
    public static string Name(CommentState state) => state.ToString().ToLowerInvariant();

    /// <summary>The list of those that are so.</summary>
    public static string List(CommentState state) =>
        state switch
        {
            CommentState.Held => Words.Later("Waiting"),
            CommentState.Shown => Words.Later("Shown"),
            CommentState.Spam => Words.Later("Spam"),
            _ => Words.Later("Bin"),
        };

    /// <summary>What a button does.</summary>
    public static string Verb(CommentState state) =>
        state switch
        {
            CommentState.Held => Words.Later("Hold back"),
            CommentState.Shown => Words.Later("Approve"),
            CommentState.Spam => Words.Later("It is spam"),
            _ => Words.Later("To the bin"),
        };

    public static string Ground(Ground ground) =>
        ground switch
        {
            Comments.Ground.Advertising => Words.Later("It advertises"),
            Comments.Ground.Insult => Words.Later("It insults or threatens somebody"),
            Comments.Ground.OffTopic => Words.Later("It is about something else"),
            Comments.Ground.PersonalDetails => Words.Later("It tells personal details of somebody"),
            Comments.Ground.Danger => Words.Later("It could put somebody in danger"),
            Comments.Ground.Repetition => Words.Later("It was said before"),
            _ => Words.Later("No reason given"),
        };

    /// <summary>Why a comment was marked; null for a sign that this program no longer knows.</summary>
    public static string? Against(string sign) => Enum.TryParse<Sign>(sign, out var known) ? Against(known) : null;

    private static string Against(Sign sign) =>
        sign switch
        {
            Sign.Links => Words.Later("several links, or little besides links"),
            Sign.Markup => Words.Later("marks of other forums"),
            Sign.Bait => Words.Later("words that advertisements live on"),
            Sign.Praise => Words.Later("praise that fits anywhere, with a site to go to"),
            Sign.Contact => Words.Later("a number or a handle to write to"),
            Sign.Price => Words.Later("sums of money, with somewhere to go"),
            Sign.Disguise => Words.Later("words in disguise"),
            Sign.Shouting => Words.Later("shouting"),
            Sign.Echo => Words.Later("the same line over and over"),
            Sign.Noise => Words.Later("nothing that is a word"),
            Sign.Name => Words.Later("a name that advertises"),
            Sign.Trap => Words.Later("the field that nobody sees was filled in"),
            Sign.TooQuick => Words.Later("sent faster than anybody reads"),
            Sign.Crowd => Words.Later("many from one network"),
            Sign.Rush => Words.Later("many under one text"),
            _ => Words.Later("the same words came before"),
        };
}
