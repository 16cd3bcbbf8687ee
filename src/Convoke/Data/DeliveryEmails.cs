using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

internal sealed class DeliveryEmails : PersonalColumn
{
    public override string Name => "addresses of mails";

    public override Task<int> CountAsync(ConvokeDb db, CancellationToken stop) => db.Deliveries.CountAsync(stop);

    public override Task<List<PersonalValue>> NextAsync(ConvokeDb db, Guid after, int most, CancellationToken stop) =>
        db
            .Deliveries.AsNoTracking()
            .Where(delivery => delivery.Id.CompareTo(after) > 0)
            .OrderBy(delivery => delivery.Id)
            .Take(most)
            .Select(delivery => new PersonalValue(delivery.Id, delivery.Email, delivery.EmailIndex))
            .ToListAsync(stop);

    public override byte[] IndexOf(string opened, IndexKey key) =>
        key.Of(Delivery.EmailPurpose, EmailAddress.Canonical(opened));

    public override Task ReplaceAsync(ConvokeDb db, PersonalValue read, PersonalValue by, CancellationToken stop) =>
        db
            .Deliveries.Where(delivery => delivery.Id == read.Owner && delivery.Email == read.Value)
            .ExecuteUpdateAsync(
                row => row.SetProperty(a => a.Email, by.Value).SetProperty(a => a.EmailIndex, by.Index),
                stop
            );
}
