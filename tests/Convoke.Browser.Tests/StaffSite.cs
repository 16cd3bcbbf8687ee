using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Convoke.Browser.Tests;

/// <summary>A site with staff, for browsers; at localhost, since passkeys are made for names alone.</summary>
public sealed class StaffSite : TestSite
{
    public const string Words = "four reeds by the weir";

    public StaffSite() => OverPort = true;

    public string Base => $"http://localhost:{Address!.Port}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync();
        await SettleAsync();
    }

    /// <summary>An account with proofs; gives its recovery codes.</summary>
    public Task<IReadOnlyList<string>> AddAsync(string email, Role role) =>
        WithAsync(
            async (IServiceProvider scope) =>
            {
                var (db, vault) = (scope.GetRequiredService<ConvokeDb>(), scope.GetRequiredService<Vault>());
                Account
                    .Add(email, $"Colleague {role}", role, LanguageTag.Parse("en"), vault, Clock.GetUtcNow())
                    .Granted(out var account, out _);
                Passphrase.Choose(Words).Granted(out var passphrase, out _);
                account!.Take(passphrase!);
                account.Take(TotpSecret.New(), 0, vault);
                var (shown, kept) = RecoveryCode.Make(account);
                db.Add(account);
                db.AddRange(kept);
                await db.SaveChangesAsync();
                return shown;
            }
        );
}
