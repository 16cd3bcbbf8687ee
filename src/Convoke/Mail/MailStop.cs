namespace Convoke.Mail;

/// <summary>
/// An address that wants no mail any more which strangers cause, as a keyed hash and nothing beside: it is good for being found again
/// when somebody gives that address, and for nothing else.
/// </summary>
public sealed class MailStop
{
    private MailStop() { }

    public byte[] Hash { get; private set; } = [];

    internal static MailStop Of(byte[] hash) => new() { Hash = hash };
}
