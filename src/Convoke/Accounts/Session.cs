using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Accounts;

/// <summary>One signing-in, on one device. It lasts while it is used; taken away, the next request of that device is nobody's.</summary>
public sealed class Session : Entity
{
    /// <summary>However much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(5);

    private Session() { }

    public Guid AccountId { get; private set; }
    public Account Account { get; private set; } = null!;

    /// <summary>To the minute.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When both proofs, or the second alone, were given last.</summary>
    public DateTimeOffset ProvenAt { get; private set; }

    /// <summary>The network it began in.</summary>
    public Sealed? Network { get; private set; }

    public DateTimeOffset BegunAt => Kernel.Id.MomentOf(Id);

    public static Session Begin(Account account, string? network, Vault vault, DateTimeOffset now)
    {
        var id = Kernel.Id.New(now);
        return new Session
        {
            Id = id,
            AccountId = account.Id,
            SeenAt = now,
            ProvenAt = now,
            Network = network is null ? null : vault.Seal(network, id),
        };
    }

    /// <summary>Whether a proof was given just now: who changes roles or takes data along is asked for one.</summary>
    public bool IsFresh(DateTimeOffset now) => now < ProvenAt + FreshFor;

    internal void Prove(DateTimeOffset now) => ProvenAt = now;

    /// <summary>Who may change everything is asked again soon.</summary>
    public static TimeSpan Idle(Role role) =>
        role is Role.Administrator ? TimeSpan.FromMinutes(30) : TimeSpan.FromHours(12);

    public bool IsOver(DateTimeOffset now) => now >= SeenAt + Idle(Account.Role) || now >= BegunAt + Longest;
}
