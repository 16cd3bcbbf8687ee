namespace Convoke.Work;

/// <summary>
/// One piece of work for one worker: written in the transaction of what happened, deleted in the transaction of what the
/// worker did about it. Nothing can be forgotten in between, and nothing is done twice.
/// </summary>
public sealed class OutboxRow
{
    private OutboxRow() { }

    public Guid Id { get; private set; }
    public string Worker { get; private set; } = "";

    /// <summary>The happening as JSON.</summary>
    public string Payload { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Not before this moment; a claim moves it ahead by the lease, a failure by the back-off.</summary>
    public DateTimeOffset Due { get; private set; }
    public int Attempts { get; private set; }
    public string? Error { get; private set; }

    /// <summary>Given up: waits for somebody to look and to retry it.</summary>
    public bool Dead { get; private set; }

    internal static OutboxRow For(string worker, string payload, DateTimeOffset due, DateTimeOffset now) =>
        new()
        {
            Id = Kernel.Id.New(now),
            Worker = worker,
            Payload = payload,
            CreatedAt = now,
            Due = due,
        };

    internal void Fail(string error, DateTimeOffset now)
    {
        Attempts++;
        Error = error;
        Dead = Attempts >= Backoff.MostAttempts;
        Due = now + Backoff.After(Attempts);
    }

    internal void Retry(DateTimeOffset now) => (Dead, Attempts, Due) = (false, 0, now);
}
