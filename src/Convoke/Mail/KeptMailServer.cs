using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Mail;

/// <summary>The mail server as it was set in the office, secret and all under seal; there is at most one.</summary>
public sealed class KeptMailServer : Entity
{
    private KeptMailServer() { }

    public Sealed Address { get; private set; } = null!;

    internal static KeptMailServer Of(MailServer server, Vault vault, DateTimeOffset now)
    {
        var id = Kernel.Id.New(now);
        return new KeptMailServer { Id = id, Address = vault.Seal(server.ToAddress(), id) };
    }
}
