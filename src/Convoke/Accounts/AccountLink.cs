using System.Globalization;
using Convoke.Data;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Accounts;

/// <summary>
/// A one-time address for one account: whose it is, what it is for, and a ticket over both and the account's stamp, so nothing of it is
/// kept. Using it changes the stamp, and with that it is used up.
/// </summary>
public static class AccountLink
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);
    private const string Purpose = "account-link";

    public static string Make(Account account, LinkUse use, Tickets tickets, DateTimeOffset now) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{account.Id:N}-{(int)use}-{tickets.Issue(Purpose, RowOf(account, use), now + Lasts)}"
        );

    /// <summary>Null for what is no such link, or no longer.</summary>
    public static async Task<(Account Account, LinkUse Use)?> FindAsync(
        ConvokeDb db,
        string token,
        Tickets tickets,
        CancellationToken stop
    )
    {
        if (
            token.Split('-', 3) is not [{ Length: 32 } whose, { Length: 1 } what, var ticket]
            || !Guid.TryParseExact(whose, "N", out var id)
            || !Enum.TryParse<LinkUse>(what, out var use)
            || await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, stop) is not { } account
        )
            return null;
        var isOurs = id.ToString("N") == whose && tickets.Opens(Purpose, RowOf(account, use), ticket);
        return isOurs ? (account, use) : null;
    }

    private static string RowOf(Account account, LinkUse use) => $"{account.Id:N} {use} {account.Stamp}";
}

/// <summary>What a link of an account is good for.</summary>
public enum LinkUse : byte
{
    /// <summary>To choose a passphrase and an app.</summary>
    Enrol = 1,

    /// <summary>To sign in with both proofs taken as given; only for the sample, on loopback.</summary>
    Enter = 2,

    /// <summary>To choose a new passphrase; the app, or a recovery code, proves whose it is.</summary>
    Passphrase = 3,
}
