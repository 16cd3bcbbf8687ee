using System.ComponentModel.DataAnnotations.Schema;

namespace Convoke.Kernel;

/// <summary>Something with a key and a life: it changes through its verbs and records what happened.</summary>
public abstract class Entity
{
    private readonly List<IHappening> happenings = [];

    public Guid Id { get; protected init; }

    [NotMapped]
    public IReadOnlyList<IHappening> Happenings => happenings;

    /// <summary>Saving writes the happening into the outbox, in the same transaction as the change.</summary>
    protected void Record(IHappening happening)
    {
        if (!happenings.Contains(happening))
            happenings.Add(happening);
    }

    internal void ForgetHappenings() => happenings.Clear();
}
