using System.CommandLine;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke user add`.</summary>
internal static partial class UserCommand
{
    private static Command Add()
    {
        var (email, data, json) = (EmailArgument(), DataOption.Make(), JsonOption());
        var name = new Option<string>("--name")
        {
            Description = "How they are called.",
            HelpName = "NAME",
            Required = true,
        };
        var role = new Option<Role>("--role")
        {
            Description = "administrator, coordinator, editor, translator or moderator.",
            HelpName = "ROLE",
            Required = true,
        };
        var lang = new Option<string?>("--lang")
        {
            Description = "What the office speaks to them; else the assembly's first language.",
            HelpName = "LANG",
        };
        var command = new Command("add", "Adds an account, and prints a one-time address to sign in first.")
        {
            email,
            name,
            role,
            lang,
            json,
            data,
        };
        command.SetAction(
            (parsed, stop) =>
                AddAsync(
                    DataOption.Settings(parsed.GetValue(data)),
                    (
                        parsed.GetRequiredValue(email),
                        parsed.GetRequiredValue(name),
                        parsed.GetRequiredValue(role),
                        parsed.GetValue(lang)
                    ),
                    parsed.GetValue(json),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> AddAsync(
        Settings settings,
        (string Email, string Name, Role Role, string? Language) wanted,
        bool json,
        CancellationToken stop
    )
    {
        await using var workshop = await Workshop.OpenAsync(settings, stop);
        var link = await workshop.DoAsync(
            async (scope, db) =>
            {
                var account = await AddAsync(scope, db, wanted, stop);
                return LinkOf(account, scope);
            },
            stop
        );
        Print(link, json);
        return 0;
    }

    private static async Task<Account> AddAsync(
        IServiceProvider scope,
        ConvokeDb db,
        (string Email, string Name, Role Role, string? Language) wanted,
        CancellationToken stop
    )
    {
        var (vault, clock) = (scope.GetRequiredService<Vault>(), scope.GetRequiredService<TimeProvider>());
        var spoken = LanguageTag.TryParse(wanted.Language, out var tag) ? tag : await FirstLanguageAsync(db, stop);
        if (
            !Account
                .Add(wanted.Email, wanted.Name, wanted.Role, spoken, vault, clock.GetUtcNow())
                .Granted(out var account, out var refusal)
        )
            throw new RefusedException(refusal.ToString());
        db.Add(account);
        scope.GetRequiredService<Entrance>().Note(Deed.AddedAccount, null, account.Id, null);
        try
        {
            await db.SaveChangesAsync(stop);
            return account;
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            throw new RefusedException("There is an account of this address already.");
        }
    }

    private static async Task<LanguageTag> FirstLanguageAsync(ConvokeDb db, CancellationToken stop) =>
        await db.Assemblies.OrderBy(assembly => assembly.Id).FirstOrDefaultAsync(stop) is { } assembly
            ? assembly.Languages[0]
            : LanguageTag.Parse("en");
}
