using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convoke.Testing;

/// <summary>What a site has mailed, as its tray keeps it.</summary>
public static class MailTray
{
    extension(TestSite site)
    {
        /// <summary>The mails to this address, the oldest first, once none waits any more.</summary>
        public async Task<IReadOnlyList<WrittenMail>> MailsToAsync(string address)
        {
            await site.WorkOffAsync();
            await Eventually.IsSoAsync(() =>
                site.WithAsync(async db =>
                    !await db.Deliveries.AnyAsync(row =>
                        row.State == DeliveryState.Queued || row.State == DeliveryState.Leased
                    )
                )
            );
            var vault = site.Services.GetRequiredService<Vault>();
            var rows = await site.WithAsync(db => db.Deliveries.AsNoTracking().OrderBy(row => row.Id).ToListAsync());
            return
            [
                .. rows.Select(row => row.OpenIn(vault))
                    .OfType<WrittenMail>()
                    .Where(mail => EmailAddress.Canonical(mail.To) == EmailAddress.Canonical(address)),
            ];
        }

        /// <summary>The path of the one-time link in the last mail to this address.</summary>
        public async Task<string> LinkToAsync(string address)
        {
            var mails = await site.MailsToAsync(address);
            var line = mails[^1]
                .Text.Split('\n')
                .Last(line => line.Contains("/sign-in/link/", StringComparison.Ordinal));
            return new Uri(line).AbsolutePath;
        }
    }
}
