using Convoke.Kernel;

namespace Convoke.Drafts;

/// <summary>An address at which somebody without an account reads a text before it is public. It ends by itself, or is taken away.</summary>
public sealed class PreviewLink : Entity
{
    private PreviewLink() { }

    /// <summary>Random: whoever knows it may read.</summary>
    public string Token { get; private set; } = "";
    public Guid TextId { get; private set; }
    public Guid? MadeBy { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }

    public string Address => $"/preview/{Token}";

    public static PreviewLink To(Guid text, Guid by, TimeSpan lasts, DateTimeOffset now) =>
        new()
        {
            Id = Kernel.Id.New(now),
            Token = PublicId.New() + PublicId.New(),
            TextId = text,
            MadeBy = by,
            EndsAt = now + lasts,
        };

    public bool IsOver(DateTimeOffset now) => now >= EndsAt;
}
