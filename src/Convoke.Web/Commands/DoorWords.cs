using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>What whoever starts the site is told of the way in: to set-up, or as the sample's administrator.</summary>
internal static class DoorWords
{
    public static async Task<string?> OfAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var (provider, settings) = (scope.ServiceProvider, services.GetRequiredService<Settings>());
        var db = provider.GetRequiredService<ConvokeDb>();
        if (!await db.Assemblies.AnyAsync(stop))
            return $"Set it up: {new Uri(settings.PublicUrl, provider.GetRequiredService<SetupCode>().Address)}";
        var vault = provider.GetRequiredService<Vault>();
        var index = Account.IndexOf(SampleStaff.Email, vault);
        var sample = await db.Accounts.FirstOrDefaultAsync(account => account.EmailIndex == index, stop);
        if (sample is null || !settings.PublicUrl.IsLoopback)
            return null;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var token = AccountLink.Make(sample, LinkUse.Enter, provider.GetRequiredService<Tickets>(), now);
        return $"The sample's administrator comes in here, once: {new Uri(settings.PublicUrl, $"sign-in/link/{token}")}";
    }
}
