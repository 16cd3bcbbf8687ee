using System.Globalization;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Reading;

public sealed class VersionsTests(VersionsTests.FoundedSite site) : IClassFixture<VersionsTests.FoundedSite>
{
    [Fact]
    public async Task A_version_has_its_page_however_many_came_after_it()
    {
        var text = await site.PublishAsync("---\nkind: update\nlang: en\ntitle: Often told\n---\nWords.");
        await ReviseAsync(text, 501);

        var list = await ReadAsync($"{text.Address}/versions");
        var page = await ReadAsync($"{text.Address}/versions/{text.VersionHash}");

        Assert.Contains("502</span> versions", list, StringComparison.Ordinal);
        Assert.Contains(text.VersionHash![..12], list, StringComparison.Ordinal);
        Assert.Contains("You are reading version 1,", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_came_back_are_the_newest_version_and_differ_from_the_one_before_it_or_the_one_asked_for()
    {
        const string file = "---\nid: 0198a000-0000-7000-8000-000000000007\nkind: update\nlang: en\ntitle: Tide\n---\n";
        var hashes = new List<string>();
        foreach (var words in new[] { "Low.", "High.", "Middle.", "Low." })
            hashes.Add((await site.PublishAsync(file + words)).VersionHash!);

        var page = await ReadAsync($"/en/updates/tide/versions/{hashes[3]}");
        var asked = await ReadAsync($"/en/updates/tide/versions/{hashes[3]}?against={hashes[1]}");
        var unknown = await ReadAsync($"/en/updates/tide/versions/{hashes[3]}?against={new string('0', 64)}");

        Assert.Contains("What changed from version 3 to version 4", page, StringComparison.Ordinal);
        Assert.Contains("What changed from version 2 to version 4", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("What changed", unknown, StringComparison.Ordinal);
    }

    /// <summary>So many versions more, as if somebody had published again and again.</summary>
    private Task ReviseAsync(Text text, int times) =>
        site.WithAsync(
            async (ConvokeDb db) =>
            {
                for (var number = 2; number <= times + 1; number++)
                {
                    var version = await db.EntryVersions.AsNoTracking().FirstAsync(v => v.TextId == text.Id);
                    var row = db.Entry(version);
                    row.State = EntityState.Detached;
                    row.Property(v => v.Id).CurrentValue = Convoke.Kernel.Id.New(site.Clock.GetUtcNow());
                    row.Property(v => v.Number).CurrentValue = number;
                    row.Property(v => v.Hash).CurrentValue = number.ToString("x64", CultureInfo.InvariantCulture);
                    row.State = EntityState.Added;
                }
                return await db.SaveChangesAsync();
            }
        );

    private Task<string> ReadAsync(string address) =>
        site.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    public sealed class FoundedSite : TestSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await FoundAsync();
        }
    }
}
