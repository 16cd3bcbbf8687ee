namespace Convoke.Mail;

/// <summary>
/// Where a mail is. Queued, then leased by whoever sends it, then one of the rest. Unknown is what a crash or a connection that broke
/// between the last byte and the server's yes leaves behind: it may have arrived.
/// </summary>
public enum DeliveryState
{
    Queued,
    Leased,
    Sent,

    /// <summary>Made, and kept sealed in the mail tray, since no server is set.</summary>
    Kept,
    Unknown,

    /// <summary>Refused by the server, or tried too often.</summary>
    Failed,

    /// <summary>Never to be sent: what it was about is over, or its recipient wants none.</summary>
    Suppressed,
}
