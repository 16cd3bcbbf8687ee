using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Work;

namespace Convoke.Mail;

/// <summary>What becomes of a mail on its way.</summary>
public sealed partial class Delivery
{
    public DeliveryState State { get; private set; }

    /// <summary>When to try next, or when the lease ends.</summary>
    public DateTimeOffset Due { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Its fate was unknown once: it may have arrived twice.</summary>
    public bool IsUncertain { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The server's own words; they often name the address.</summary>
    public Sealed? Answer { get; private set; }

    /// <summary>The mail as it is kept in the tray.</summary>
    public Sealed? Kept { get; private set; }

    internal void Lease(DateTimeOffset until) => (State, Due, Attempts) = (DeliveryState.Leased, until, Attempts + 1);

    internal void Arrive(DateTimeOffset now) => End(DeliveryState.Sent, now);

    internal void Suppress(DateTimeOffset now) => End(DeliveryState.Suppressed, now);

    internal void Keep(WrittenMail mail, Vault vault, DateTimeOffset now)
    {
        Kept = vault.Seal(mail.ToJson(), Id);
        End(DeliveryState.Kept, now);
    }

    /// <summary>Could not be sent now, and certainly was not: later again, and not for ever.</summary>
    internal void Postpone(string answer, Vault vault, DateTimeOffset now)
    {
        Note(answer, vault);
        if (Attempts >= Backoff.MostAttempts)
            End(DeliveryState.Failed, now);
        else
            (State, Due) = (DeliveryState.Queued, now + Backoff.After(Attempts));
    }

    internal void Fail(string answer, Vault vault, DateTimeOffset now)
    {
        Note(answer, vault);
        End(DeliveryState.Failed, now);
    }

    /// <summary>
    /// Nobody can tell whether it arrived. These mails bring what somebody waits for, so each is sent once more, under the same
    /// Message-ID; one that is in doubt twice waits for somebody to look.
    /// </summary>
    internal void Doubt(string? answer, Vault vault, DateTimeOffset now)
    {
        if (answer is not null)
            Note(answer, vault);
        if (IsUncertain)
            End(DeliveryState.Unknown, now);
        else
            (State, Due, IsUncertain) = (DeliveryState.Queued, now, true);
    }

    /// <summary>Somebody looked, and wants it sent.</summary>
    public Outcome<Delivery> SendAgain(DateTimeOffset now)
    {
        if (State is not (DeliveryState.Failed or DeliveryState.Unknown or DeliveryState.Kept))
            return new Refusal("This mail is on its way or has arrived.");
        (State, Due, Attempts, IsUncertain) = (DeliveryState.Queued, now, 0, State is DeliveryState.Unknown);
        (EndedAt, Answer, Kept) = (null, null, null);
        Record(new MailQueued());
        return this;
    }

    /// <summary>The mail as it lies in the tray; null where it does not.</summary>
    public WrittenMail? OpenIn(Vault vault) => Kept is { } kept ? WrittenMail.FromJson(vault.Open(kept, Id)) : null;

    private void Note(string answer, Vault vault) => Answer = vault.Seal(Lengths.Cut(answer, 1000), Id);

    private void End(DeliveryState state, DateTimeOffset now) => (State, EndedAt) = (state, now);
}
