using Convoke.Kernel;

namespace Convoke.Comments;

/// <summary>A comment or ping under an entry came, went or changed.</summary>
public sealed record CommentsChanged(Guid EntryId) : IHappening;
