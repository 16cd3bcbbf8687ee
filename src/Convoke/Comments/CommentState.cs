namespace Convoke.Comments;

/// <summary>What became of a comment: only a shown one is before readers.</summary>
public enum CommentState
{
    Held,
    Shown,
    Spam,
    Binned,
}
