using Convoke.Comments;

namespace Convoke.Web.Reader;

/// <summary>The form of a comment as a page shows it: the same for everybody, or with what somebody sent and what is wrong with it.</summary>
public sealed record CommentForm(string Action, CommentDraft Draft)
{
    /// <summary>A field that only machines fill in.</summary>
    public const string Trap = "subject";

    public static CommentDraft Blank { get; } = new("");

    public IReadOnlyList<(string Field, string Message)> Faults { get; init; } = [];

    /// <summary>The public id of the comment that is answered.</summary>
    public string? Reply { get; init; }

    /// <summary>Says when this page was made for its reader; none on a page for everybody.</summary>
    public string? Stamp { get; init; }

    public bool AsksPassword { get; init; }

    /// <summary>Changes a comment that was sent: its address of mail stays as it is.</summary>
    public bool IsChange { get; init; }

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field).Message;
}
