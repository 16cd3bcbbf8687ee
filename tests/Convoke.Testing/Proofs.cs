using System.Security.Cryptography;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.Extensions.DependencyInjection;

namespace Convoke.Testing;

/// <summary>What a colleague signs in with: <see cref="Words"/>, and a code of the app or one of the recovery codes.</summary>
public sealed record Proofs(Account Account, TotpSecret Secret, IReadOnlyList<string> Codes)
{
    public const string Words = "four reeds by the weir";

    // A hash names its rounds; these are few, or the suites would hash for minutes.
    private static readonly string QuickHash = Hash(rounds: 1000);

    /// <summary>Adds somebody of this role who has chosen a passphrase, an app and recovery codes.</summary>
    public static Task<Proofs> AddAsync(TestProduct product, string email, Role role, string language = "en") =>
        product.WithAsync(
            async (IServiceProvider scope) =>
            {
                var (db, vault) = (scope.GetRequiredService<ConvokeDb>(), scope.GetRequiredService<Vault>());
                var (tongue, now) = (LanguageTag.Parse(language), product.Clock.GetUtcNow());
                Account.Add(email, $"Colleague {role}", role, tongue, vault, now).Granted(out var account, out _);
                var secret = TotpSecret.New();
                account!.Take(secret, 0, vault);
                var (shown, kept) = RecoveryCode.Make(account);
                db.Add(account).Property(one => one.PassphraseHash).CurrentValue = QuickHash;
                db.AddRange(kept);
                await db.SaveChangesAsync();
                return new Proofs(account, secret, shown);
            }
        );

    private static string Hash(int rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var derived = Rfc2898DeriveBytes.Pbkdf2(Words, salt, rounds, HashAlgorithmName.SHA512, 32);
        return $"pbkdf2-sha512${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(derived)}";
    }
}
