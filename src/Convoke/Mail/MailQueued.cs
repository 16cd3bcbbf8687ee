using Convoke.Data;
using Convoke.Kernel;
using Convoke.Work;

namespace Convoke.Mail;

/// <summary>Mail waits to be sent; however many, it is told once.</summary>
public sealed record MailQueued : IHappening;

/// <summary>Rings for whoever sends mail. That ring may be lost: it is looked for anyway, now and then.</summary>
public sealed class RingForMail(MailBell bell) : Worker<MailQueued>
{
    public override string Name => "ring-for-mail";

    protected override Task DoAsync(IReadOnlyList<MailQueued> happenings, ConvokeDb db, CancellationToken stop)
    {
        bell.Bell.Ring();
        return Task.CompletedTask;
    }
}

/// <summary>The bell of the mail; the relay has one of its own.</summary>
public sealed class MailBell
{
    public Bell Bell { get; } = new();
}
