using System.Globalization;

namespace Convoke.Comments;

/// <summary>Where a comment stands: sorting by <see cref="Path"/> gives the threads in order, oldest first.</summary>
public sealed partial class Comment
{
    /// <summary>How deep answers are set in; deeper ones stand at this level, in the order of time.</summary>
    public const int DeepestLevel = 5;

    /// <summary>Of each key in <see cref="Path"/>.</summary>
    internal const int KeyLength = 22;

    public Guid? ParentId { get; private set; }

    /// <summary>1 for the first of a thread.</summary>
    public int Level { get; private set; } = 1;

    /// <summary>The keys of the comments above, and its own: 22 characters each, joined by slashes.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The page of the thread, from 1; 0 until a worker has put it on one, and again once it is hidden.</summary>
    public int Page { get; internal set; }

    private void JoinThread(Comment? parent)
    {
        ParentId = parent?.Id;
        Level = Math.Min((parent?.Level ?? 0) + 1, DeepestLevel);
        var above = parent is null ? "" : string.Join('/', parent.Path.Split('/').Take(Level - 1));
        Path = above.Length == 0 ? Key() : $"{above}/{Key()}";
    }

    /// <summary>Time first; the end of the id keeps two of one moment apart.</summary>
    private string Key() =>
        string.Create(CultureInfo.InvariantCulture, $"{PostedAt.UtcTicks:x16}{Id.ToString("N")[26..]}");
}
