namespace Convoke.Comments;

/// <summary>How the assembly itself answers: marked as such, and before readers at once.</summary>
public sealed partial class Comment
{
    /// <summary>Whether somebody of the assembly wrote it, in the office.</summary>
    public bool IsStaff { get; private set; }

    public static Comment Answer(Comment answered, Said said, DateTimeOffset now)
    {
        var answer = On(answered.EntryId, said, answered, now);
        answer.IsStaff = true;
        answer.Become(CommentState.Shown);
        return answer;
    }
}
