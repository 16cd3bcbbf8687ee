using System.Net;

namespace Convoke.Web.Hosting;

/// <summary>
/// Slows down who guesses at an account: <see cref="Tries"/> a minute, and a hundred a day altogether. A device that signed in to the
/// account before has tries of its own, so a stranger who uses up all others locks nobody out.
/// </summary>
public sealed class SignInTries(Tries tries, TimeProvider clock)
{
    private const int ADay = 100;
    private readonly Counts counts = new(TimeSpan.FromDays(1), clock);

    /// <summary>Counts a try; when it is one too many, says how long to wait.</summary>
    /// <param name="account">What tells the account from others, known or not.</param>
    /// <param name="device">The device, if it proved to be one of the account's.</param>
    /// <param name="from">Who asks.</param>
    public TimeSpan? Refuse(string account, string? device, IPAddress? from) =>
        tries.Refuse($"sign-in {account} {device}", from) ?? (device is null ? Count(account) : null);

    private TimeSpan? Count(string account) => counts.Add(account) > ADay ? counts.Of(account).Left : null;
}
