using System.CommandLine;
using System.Text.Json;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke user list|role|link|reset`.</summary>
internal static partial class UserCommand
{
    private static Command List()
    {
        var (data, json) = (DataOption.Make(), JsonOption());
        var command = new Command("list", "Lists the accounts, with their addresses.") { data, json };
        command.SetAction(
            (parsed, stop) => ListAsync(DataOption.Settings(parsed.GetValue(data)), parsed.GetValue(json), stop)
        );
        return command;
    }

    private static async Task<int> ListAsync(Settings settings, bool json, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenToReadAsync(settings, stop);
        var vault = workshop.Services.GetRequiredService<Vault>();
        var accounts = await workshop.ReadAsync(db =>
            db.Accounts.AsNoTracking().OrderBy(account => account.Id).ToListAsync(stop)
        );
        var rows = accounts
            .Select(account => new
            {
                id = account.Id,
                mail = vault.Open(account.Email, account.Id),
                name = vault.Open(account.Name, account.Id),
                role = Word(account.Role),
                enrolled = account.IsEnrolled,
            })
            .ToList();
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(rows));
        else
            foreach (var row in rows)
                Console.WriteLine($"{row.role, -13}  {(row.enrolled ? "enrolled" : "-"), -8}  {row.mail}  {row.name}");
        return 0;
    }

    private static Command Role()
    {
        var (email, data) = (EmailArgument(), DataOption.Make());
        var role = new Argument<Role>("ROLE")
        {
            Description = "administrator, coordinator, editor, translator or moderator.",
        };
        var command = new Command("role", "Gives an account another role.") { email, role, data };
        command.SetAction(
            (parsed, stop) =>
                DoAsync(
                    DataOption.Settings(parsed.GetValue(data)),
                    parsed.GetRequiredValue(email),
                    Deed.GaveRole,
                    (account, _) =>
                    {
                        account.Become(parsed.GetRequiredValue(role));
                        return Task.FromResult(0);
                    },
                    stop
                )
        );
        return command;
    }

    private static Command Link()
    {
        var (email, data, json) = (EmailArgument(), DataOption.Make(), JsonOption());
        var command = new Command("link", "Prints a one-time address at which the person chooses passphrase and app.")
        {
            email,
            json,
            data,
        };
        command.SetAction(
            async (parsed, stop) =>
                Print(
                    await DoAsync(
                        DataOption.Settings(parsed.GetValue(data)),
                        parsed.GetRequiredValue(email),
                        Deed.MadeLink,
                        (account, scope) => Task.FromResult(LinkOf(account, scope)),
                        stop
                    ),
                    parsed.GetValue(json)
                )
        );
        return command;
    }

    private static Command Reset()
    {
        var (email, data, json) = (EmailArgument(), DataOption.Make(), JsonOption());
        var command = new Command(
            "reset",
            "Ends all sessions of an account, forgets its proofs, and prints a one-time address for new ones."
        )
        {
            email,
            json,
            data,
        };
        command.SetAction(
            async (parsed, stop) =>
                Print(
                    await DoAsync(
                        DataOption.Settings(parsed.GetValue(data)),
                        parsed.GetRequiredValue(email),
                        Deed.ResetAccount,
                        (account, scope) => ResetAsync(account, scope, stop),
                        stop
                    ),
                    parsed.GetValue(json)
                )
        );
        return command;
    }

    private static async Task<string> ResetAsync(Account account, IServiceProvider scope, CancellationToken stop)
    {
        account.ForgetProofs();
        await scope.GetRequiredService<Entrance>().EndAsync(account, null, null, stop);
        var db = scope.GetRequiredService<ConvokeDb>();
        await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(stop);
        await db.Passkeys.Where(key => key.AccountId == account.Id).ExecuteDeleteAsync(stop);
        return LinkOf(account, scope);
    }
}
