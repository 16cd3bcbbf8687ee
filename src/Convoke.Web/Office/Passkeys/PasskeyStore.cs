using System.Globalization;
using Convoke.Accounts;
using Convoke.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Passkeys;

/// <summary>
/// What the framework's WebAuthn handler asks of accounts: who somebody is, and which keys they have. It reads; what becomes of a key is
/// written by <see cref="PasskeyDesk"/>. All else that a store of Identity could do is not wanted here.
/// </summary>
internal sealed class PasskeyStore(ConvokeDb db) : IUserPasskeyStore<Account>
{
    public static string IdOf(Account account) => IdOf(account.Id);

    public static string IdOf(Guid account) => account.ToString("N", CultureInfo.InvariantCulture);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(IdOf(user));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(IdOf(user));

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id)
            ? await db.Accounts.FirstOrDefaultAsync(account => account.Id == id, cancellationToken)
            : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        var keys = await db
            .Passkeys.AsNoTracking()
            .Where(key => key.AccountId == user.Id)
            .ToListAsync(cancellationToken);
        return [.. keys.Select(Info)];
    }

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        db
            .Passkeys.Where(key => key.CredentialId == credentialId)
            .Select(key => (Account?)key.Account)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        var key = await db
            .Passkeys.AsNoTracking()
            .FirstOrDefaultAsync(k => k.AccountId == user.Id && k.CredentialId == credentialId, cancellationToken);
        return key is null ? null : Info(key);
    }

    private static UserPasskeyInfo Info(Passkey key) =>
        new(
            key.CredentialId,
            key.PublicKey,
            key.AddedAt,
            (uint)key.SignCount,
            key.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            isUserVerified: true,
            key.IsBackupEligible,
            key.IsBackedUp,
            [],
            []
        );

    public void Dispose()
    {
        // The context belongs to the request.
    }

    Task<string?> IUserStore<Account>.GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        GetUserNameAsync(user, cancellationToken);

    Task IUserStore<Account>.SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task IUserStore<Account>.SetNormalizedUserNameAsync(
        Account user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    Task<IdentityResult> IUserStore<Account>.CreateAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<IdentityResult> IUserStore<Account>.UpdateAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<IdentityResult> IUserStore<Account>.DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<Account?> IUserStore<Account>.FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    Task IUserPasskeyStore<Account>.AddOrUpdatePasskeyAsync(
        Account user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    Task IUserPasskeyStore<Account>.RemovePasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();
}
