using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

internal sealed class AccountEmails : PersonalColumn
{
    public override string Name => "addresses of accounts";

    public override Task<int> CountAsync(ConvokeDb db, CancellationToken stop) => db.Accounts.CountAsync(stop);

    public override Task<List<PersonalValue>> NextAsync(ConvokeDb db, Guid after, int most, CancellationToken stop) =>
        db
            .Accounts.AsNoTracking()
            .Where(account => account.Id.CompareTo(after) > 0)
            .OrderBy(account => account.Id)
            .Take(most)
            .Select(account => new PersonalValue(account.Id, account.Email, account.EmailIndex))
            .ToListAsync(stop);

    public override byte[] IndexOf(string opened, IndexKey key) =>
        key.Of(Account.EmailPurpose, EmailAddress.Canonical(opened));

    public override Task ReplaceAsync(ConvokeDb db, PersonalValue read, PersonalValue by, CancellationToken stop) =>
        db
            .Accounts.Where(account => account.Id == read.Owner && account.Email == read.Value)
            .ExecuteUpdateAsync(
                row => row.SetProperty(a => a.Email, by.Value).SetProperty(a => a.EmailIndex, by.Index),
                stop
            );
}
