using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Accounts;

/// <summary>The administrator of the sample: has no proofs, and so comes in by a printed link alone.</summary>
public static class SampleStaff
{
    /// <summary>RFC 2606, 3: nobody can have it, so no set-up brings such an account about by chance.</summary>
    public const string Email = "administrator@sample.example";

    public static void Add(ConvokeDb db, LanguageTag language, Vault vault, DateTimeOffset now)
    {
        if (
            Account
                .Add(Email, "Administrator", Role.Administrator, language, vault, now)
                .Granted(out var account, out _)
        )
            db.Add(account);
    }
}
