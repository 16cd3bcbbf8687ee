using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Mail;

/// <summary>What the safety profile lets be forgotten, and when.</summary>
public sealed class TermTests : IAsyncLifetime
{
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData(SafetyProfile.Open, 90, 24)]
    [InlineData(SafetyProfile.Careful, 30, 12)]
    [InlineData(SafetyProfile.Hostile, 7, 6)]
    public async Task Mails_and_the_log_of_staff_go_when_their_term_is_over(SafetyProfile profile, int days, int months)
    {
        await product.FoundAsync();
        await KeepAsync(profile);

        var kept = await LeftAfterAsync(TimeSpan.FromDays(days - 1));
        var mailsGone = await LeftAfterAsync(TimeSpan.FromDays(2));
        product.Clock.Advance(product.Clock.GetUtcNow().AddMonths(months) - product.Clock.GetUtcNow());
        var allGone = await LeftAfterAsync(TimeSpan.Zero);

        Assert.Equal([(1, 1), (0, 1), (0, 0)], new[] { kept, mailsGone, allGone });
    }

    private Task<int> KeepAsync(SafetyProfile profile) =>
        product.WithAsync(
            async (ConvokeDb db) =>
            {
                var (vault, now) = (product.Services.GetRequiredService<Vault>(), product.Clock.GetUtcNow());
                (await db.Assemblies.SingleAsync()).Guard(profile);
                var mail = Delivery.To(
                    "ada@rivers.example",
                    MailTemplate.Test,
                    null,
                    LanguageTag.Parse("en"),
                    vault,
                    now
                );
                mail.Arrive(now);
                db.Add(mail);
                db.Add(Act.Of(Deed.SignedIn, null, null, null, vault, now));
                return await db.SaveChangesAsync();
            }
        );

    private Task<(int Mails, int Acts)> LeftAfterAsync(TimeSpan time)
    {
        product.Clock.Advance(time);
        return product.WithAsync(
            async (ConvokeDb db) =>
            {
                var now = product.Clock.GetUtcNow();
                await MailTerm.ForgetAsync(db, now, CancellationToken.None);
                await ActTerm.ForgetAsync(db, now, CancellationToken.None);
                return (await db.Deliveries.CountAsync(), await db.Acts.CountAsync());
            }
        );
    }
}
