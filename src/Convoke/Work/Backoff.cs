namespace Convoke.Work;

/// <summary>How long failed work waits: 5 s, 10 s, 20 s ... at most an hour; dead after 12 attempts, some 5 hours.</summary>
public static class Backoff
{
    public const int MostAttempts = 12;

    public static TimeSpan After(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, Math.Max(0, attempts - 1))));
}
