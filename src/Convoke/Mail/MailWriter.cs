using Convoke.Data;

namespace Convoke.Mail;

/// <summary>Makes the words of a mail, and the links in them, at the moment it is sent.</summary>
public abstract class MailWriter
{
    /// <summary>Null when what it is about is over.</summary>
    public abstract Task<WrittenMail?> WriteAsync(
        ConvokeDb db,
        Delivery delivery,
        string to,
        MailServer? server,
        CancellationToken stop
    );
}
