using System.Linq.Expressions;
using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Web.Office.Moderation;

/// <summary>A comment as whoever moderates sees it: whether there is an address of mail, and never which.</summary>
public sealed record QueuedComment(
    Guid Id,
    string PublicId,
    Guid EntryId,
    LanguageTag Language,
    string Name,
    string Site,
    SafeHtml Body,
    CommentState State,
    DateTimeOffset PostedAt,
    int Score,
    string Signs,
    bool IsStaff,
    bool HasMail,
    bool IsConfirmed,
    byte[]? EmailIndex,
    Guid? ParentId
)
{
    internal static Expression<Func<Comment, QueuedComment>> Of { get; } =
        c => new QueuedComment(
            c.Id,
            c.PublicId,
            c.EntryId,
            c.Language,
            c.Name,
            c.Site,
            c.Body,
            c.State,
            c.PostedAt,
            c.Score,
            c.Signs,
            c.IsStaff,
            c.Email != null,
            c.ConfirmedAt != null,
            c.EmailIndex,
            c.ParentId
        );

    /// <summary>The text it stands under, in its language where there is one.</summary>
    public TitledText? Text { get; init; }

    public AnsweredComment? Answers { get; init; }

    /// <summary>How often this name was judged before.</summary>
    public Record OfName { get; init; } = Record.None;

    /// <summary>How often this address was judged before.</summary>
    public Record OfAddress { get; init; } = Record.None;
}

/// <summary>A text by its name, for a link to it.</summary>
public sealed record TitledText(
    Guid EntryId,
    LanguageTag Language,
    EntryKind Kind,
    string Slug,
    string Title,
    bool IsPublic
)
{
    public string Address => Entries.Address.Of(Language, Kind, Slug);
}

/// <summary>The comment that another answers.</summary>
public sealed record AnsweredComment(Guid Id, string PublicId, string Name, SafeHtml Body);

/// <summary>How often a name or an address was approved, and called spam.</summary>
public sealed record Record(int Approved, int Spam)
{
    /// <summary>No more are counted: one that is judged itself and is taken off, and one to tell that there are more than are said.</summary>
    internal const int Most = QueueReads.MostCounted + 2;

    public static Record None { get; } = new(0, 0);

    public bool IsKnown => Approved + Spam > 0;

    /// <summary>Without this one itself.</summary>
    public Record Without(CommentState state) =>
        state switch
        {
            CommentState.Shown => this with { Approved = Math.Max(0, Approved - 1) },
            CommentState.Spam => this with { Spam = Math.Max(0, Spam - 1) },
            _ => this,
        };
}
