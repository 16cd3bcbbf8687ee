using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Convoke.Reading;
using Convoke.Web.Locales;

namespace Convoke.Web.Reader;

/// <summary>A page that shows an entry whole: on the site, or before it is public.</summary>
public abstract class EntryView(PublicReads reads, Words words, TimeProvider clock) : EntryPage(reads, words, clock)
{
    /// <summary>Pages of the assembly name figures that are filled in.</summary>
    public SafeHtml Body => Entry.Kind is EntryKind.Page ? Figures.Fill(this, Text.Body) : Text.Body;

    /// <summary>True when the entry is not shown: a password is asked for.</summary>
    public bool AsksPassword { get; protected set; }

    /// <summary>The password given was not the right one.</summary>
    public bool WasWrong { get; protected set; }

    public IReadOnlyList<ThreadNode> Threads { get; protected set; } = [];
    public IReadOnlyList<Linkback> Pings { get; protected set; } = [];
    public ListedText? Previous { get; protected set; }
    public ListedText? Next { get; protected set; }

    /// <summary>The page of comments, from 1.</summary>
    public int CommentPage { get; protected set; } = 1;
    public int CommentPages => Found.Discussion?.Pages ?? 1;

    public bool TakesComments => Entry.TakesComments(Site.Assembly, Now);
    public DateTimeOffset? CommentsCloseAt => Entry.CommentsCloseAt(Site.Assembly);
    public bool TakesPings => Entry.TakesPings(Site.Assembly);

    public string AddressOfComments(int page) =>
        page == 1 ? Text.Address : FormattableString.Invariant($"{Text.Address}?comments={page}");

    /// <summary>For good; behind a password only its place on this page, since nothing tells strangers of it.</summary>
    public string AddressOf(ShownComment comment) =>
        Entry.IsProtected
            ? $"{AddressOfComments(CommentPage)}#comment-{comment.PublicId}"
            : Address.Comment(Language, comment.PublicId);
}
