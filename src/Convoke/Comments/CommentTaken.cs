using Convoke.Kernel;

namespace Convoke.Comments;

/// <summary>A stranger's comment was written down, or written anew, and waits; no reader sees anything of it.</summary>
public sealed record CommentTaken(Guid CommentId) : IHappening;
