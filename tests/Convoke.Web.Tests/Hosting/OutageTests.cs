using System.Text.RegularExpressions;
using Convoke.Testing;
using Convoke.Web.Tests.Comments;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

/// <summary>The database is gone for a while: what is kept can be read, and what is sent comes back to its author.</summary>
public sealed partial class OutageTests(CommentSite site) : IClassFixture<CommentSite>
{
    private const string Form = CommentSite.Path + "/comment";
    private const string Words = "The gauge at the lower weir stood still all night.\nNobody came to look.";

    [Fact]
    public async Task Kept_pages_stay_and_nothing_typed_is_lost()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite has no server that could be gone.");
        await site.SettleAsync();
        await site.AskAsync(CommentSite.Path);

        await SetReachableAsync(false);
        await Eventually.IsSoAsync(async () => (await site.AskAsync("/en/statements?page=1")).Status == 503);
        var read = await site.AskAsync(CommentSite.Path);
        var sent = await site.SendAsync(Form, ("text", Words), ("name", "Vera"));
        await SetReachableAsync(true);
        var again = await site.SendAsync(
            Action().Match(sent.Page).Groups["to"].Value,
            ("text", Words),
            ("name", "Vera")
        );

        Assert.Equal(200, read.Status);
        Assert.Equal(503, sent.Status);
        Assert.Contains(Words, sent.Page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"name\" value=\"Vera\">", sent.Page, StringComparison.Ordinal);
        Assert.Equal(302, again.Status);
        Assert.Single(await site.WithWordsAsync("stood still all night"));
    }

    [GeneratedRegex(
        "<form [^>]*action=\"(?<to>[^\"]+)\"[^>]*>\\s*<div class=\"field\"><label for=\"again-[0-9]+\">What you wrote",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Action();

    /// <summary>Lets nobody in, or in again, and shows out who is.</summary>
    private async Task SetReachableAsync(bool reachable)
    {
        var own = await site.WithAsync(db => Task.FromResult(db.Database.GetConnectionString()!));
        var name = new NpgsqlConnectionStringBuilder(own).Database;
        await using var server = new NpgsqlConnection(Environment.GetEnvironmentVariable("CONVOKE_TEST_POSTGRES"));
        await server.OpenAsync(TestContext.Current.CancellationToken);
        foreach (
            var statement in new[]
            {
                $"ALTER DATABASE {name} ALLOW_CONNECTIONS {reachable}",
                $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",
            }
        )
        {
            await using var command = new NpgsqlCommand(statement, server);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
