using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Accounts;

/// <summary>A key that cookies and forms of the office are protected with, sealed: the same for all nodes, and nobody's who has the data alone.</summary>
public sealed class CookieKey : Entity
{
    private CookieKey() { }

    public Sealed Words { get; private set; } = null!;

    public static CookieKey Keep(string words, Vault vault, DateTimeOffset now)
    {
        var id = Kernel.Id.New(now);
        return new CookieKey { Id = id, Words = vault.Seal(words, id) };
    }
}
