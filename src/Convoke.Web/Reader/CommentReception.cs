using System.Globalization;
using System.Net;
using Convoke.Comments;
using Convoke.Comments.Weighing;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Safety;
using Convoke.Web.Hosting;

namespace Convoke.Web.Reader;

/// <summary>What a comment meets before it is written down: the password of its entry, the scales, the pace; and the ticket it leaves with.</summary>
public sealed class CommentReception(
    CommentDesk desk,
    Vault vault,
    Tickets tickets,
    Tries tries,
    Pace pace,
    Forwarding forwarding,
    TimeProvider clock
)
{
    public const string Change = "change-comment";
    private const string Look = "look-at-comment";
    private const int CrowdFrom = 6;
    private const int RushFrom = 100;
    private const int FloodFrom = 60;
    private static readonly TimeSpan LookLasts = TimeSpan.FromHours(12);
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(3);

    public static Refusal NothingToAnswer { get; } =
        new("The comment you answer is no longer shown. Send your words once more, and they will stand on their own.");

    public static Refusal TooMany { get; } =
        new(
            "Very many comments came from your network. Wait five minutes and send it again: your words are still here."
        );

    public static Refusal WrongPassword { get; } = new("The password of the text is not right.");

    public static Refusal TooManyTries { get; } = new("Too many tries with a password. Wait a minute.");

    /// <summary>Null when the password opens the entry.</summary>
    public async Task<Refusal?> WhyLockedAsync(
        ShownEntry entry,
        string password,
        IPAddress? from,
        CancellationToken stop
    ) =>
        password.Length == 0 ? WrongPassword
        : tries.Refuse(entry.Id.ToString("N"), from) is not null ? TooManyTries
        : await SlowHash.MatchesAsync(entry.PasswordHash!, password, stop) ? null
        : WrongPassword;

    public Weight Weigh(CommentSent sent, Guid entry, IPAddress? from, out bool isFlood)
    {
        var (network, under) = pace.Count(entry, forwarding.IsProxy(from) ? null : from);
        isFlood = network > FloodFrom;
        var weight = Scales.Weigh(sent.Draft.Mended);
        if (network >= CrowdFrom)
            weight = weight.With(Sign.Crowd);
        if (under >= RushFrom)
            weight = weight.With(Sign.Rush);
        if (sent.Trap.Length > 0)
            weight = weight.With(Sign.Trap);
        return SeenAt(sent, entry) is { } seen && clock.GetUtcNow() < seen + Reading
            ? weight.With(Sign.TooQuick)
            : weight;
    }

    /// <summary>Whether it comes from a page that was made for its reader.</summary>
    public bool WasSeen(CommentSent sent, Guid entry) => SeenAt(sent, entry) is not null;

    /// <summary>Says when a page was made for its reader, in the form of a ticket for this entry.</summary>
    public string Stamp(Guid entry) => tickets.Issue(Look, entry.ToString("N"), clock.GetUtcNow() + LookLasts);

    /// <summary>Writes it down once, and with it what belongs to a new one.</summary>
    public Task<Comment> TakeAsync(
        Guid entry,
        Said said,
        string mail,
        Comment? answered,
        Weight weight,
        string sender,
        Func<Comment, Task>? alongside,
        CancellationToken stop
    )
    {
        Comment Make() => Comment.Take(entry, said, mail, answered, weight, sender, vault, clock.GetUtcNow());
        return desk.TakeAsync(Make, alongside, stop);
    }

    /// <summary>Where its author finds it, whoever sends it twice too.</summary>
    public string PrivateAddress(LanguageTag language, Comment comment) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Address.Comment(language, comment.PublicId)}/own?key={tickets.Issue(Change, comment.PublicId, comment.ChangeableUntil)}"
        );

    private DateTimeOffset? SeenAt(CommentSent sent, Guid entry) =>
        tickets.Opens(Look, entry.ToString("N"), sent.Seen)
            ? tickets.Read(Look, entry.ToString("N"), sent.Seen) - LookLasts
            : null;
}
