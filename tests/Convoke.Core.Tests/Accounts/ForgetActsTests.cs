using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Core.Tests.Accounts;

/// <summary>How long it is known who did what.</summary>
public sealed class ForgetActsTests : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private ScratchProduct product = null!;

    public async ValueTask InitializeAsync() => product = await ScratchProduct.StartAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData(SafetyProfile.Open, 24)]
    [InlineData(SafetyProfile.Careful, 12)]
    [InlineData(SafetyProfile.Hostile, 6)]
    public async Task The_log_is_kept_as_long_as_the_safety_profile_says(SafetyProfile profile, int months)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = product.Open();
        db.Add(
            Assembly.Found(
                LocalizedText.Of(LanguageTag.Parse("en"), "Rivers"),
                LocalizedText.Empty,
                [LanguageTag.Parse("en")],
                "UTC",
                now
            )
        );
        foreach (var age in new[] { months * 31 + 5, months * 30 - 5, 0 })
            db.Add(Act.Of(Deed.SignedIn, null, null, null, product.Get<Vault>(), now.AddDays(-age)));
        await db.SaveChangesAsync(Stop);
        await db.Assemblies.ExecuteUpdateAsync(row => row.SetProperty(a => a.SafetyProfile, profile), Stop);

        await ActTerm.ForgetAsync(db, now, Stop);

        var kept = await db.Acts.AsNoTracking().ToListAsync(Stop);
        Assert.Equal(2, kept.Count);
        Assert.All(kept, act => Assert.True(act.At > now.AddMonths(-months)));
    }
}
