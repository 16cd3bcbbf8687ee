using System.CommandLine;
using System.Text.Json;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke user add|list|role|link|reset`: who may sign in to the office.</summary>
internal static partial class UserCommand
{
    public static Command Make() =>
        new("user", "Adds and changes the accounts of those who work in the office.")
        {
            Add(),
            List(),
            Role(),
            Link(),
            Reset(),
        };

    private static Argument<string> EmailArgument() => new("MAIL") { Description = "The address of the account." };

    private static Option<bool> JsonOption() => new("--json") { Description = "Prints JSON." };

    private static async Task<Account> FindAsync(ConvokeDb db, Vault vault, string email, CancellationToken stop)
    {
        var index = Account.IndexOf(email, vault);
        return await db.Accounts.FirstOrDefaultAsync(account => account.EmailIndex == index, stop)
            ?? throw new RefusedException("There is no account of this address.");
    }

    /// <summary>Does one thing with an account, noted as done from the command line.</summary>
    private static async Task<T> DoAsync<T>(
        Settings settings,
        string email,
        Deed deed,
        Func<Account, IServiceProvider, Task<T>> what,
        CancellationToken stop
    )
    {
        await using var workshop = await Workshop.OpenAsync(settings, stop);
        return await workshop.DoAsync(
            async (scope, db) =>
            {
                var account = await FindAsync(db, scope.GetRequiredService<Vault>(), email, stop);
                var result = await what(account, scope);
                scope.GetRequiredService<Entrance>().Note(deed, null, account.Id, null);
                await db.SaveChangesAsync(stop);
                return result;
            },
            stop
        );
    }

    /// <summary>A one-time address at which the person chooses passphrase and app.</summary>
    private static string LinkOf(Account account, IServiceProvider services)
    {
        var (tickets, clock) = (services.GetRequiredService<Tickets>(), services.GetRequiredService<TimeProvider>());
        var token = AccountLink.Make(account, LinkUse.Enrol, tickets, clock.GetUtcNow());
        return new Uri(services.GetRequiredService<Settings>().PublicUrl, $"sign-in/link/{token}").AbsoluteUri;
    }

    private static void Print(string link, bool json) =>
        Console.WriteLine(
            json
                ? JsonSerializer.Serialize(new { link })
                : $"{link}\nGood once, for 24 hours. Whoever has it, has the account: send it by a safe way."
        );

    private static string Word(Role role) => role.ToString().ToLowerInvariant();
}
