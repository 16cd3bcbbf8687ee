using Convoke.Testing;
using Convoke.Web.Tests.Moving;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Commands;

/// <summary>What only looks changes nothing.</summary>
public sealed class ReadingCommandTests : IAsyncLifetime
{
    private const string River = "---\nkind: page\nlang: en\nslug: river\ntitle: A river\n---\nIt flows.";
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData("entry list", "/en/river")]
    [InlineData("entry show ID", "/en/river")]
    [InlineData("work list", "keep-listings")]
    [InlineData("import wxr FILE --dry-run", "Nothing was written.")]
    public async Task A_look_leaves_the_work_to_whoever_is_at_work(string command, string said)
    {
        var text = await product.CommitAsync(River);
        var before = await product.WithAsync(db => db.Outbox.CountAsync());

        var ran = await RunAsync(command, text.EntryId);

        Assert.True(ran.Status == 0, ran.Complained);
        Assert.Contains(said, ran.Said, StringComparison.Ordinal);
        Assert.True(before > 0);
        Assert.Equal(before, await product.WithAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task A_deed_works_off_what_follows()
    {
        var text = await product.CommitAsync(River);

        var ran = await RunAsync("entry unpublish ID", text.EntryId);

        Assert.True(ran.Status == 0, ran.Complained);
        Assert.Equal(0, await product.WithAsync(db => db.Outbox.CountAsync()));
    }

    [Theory]
    [InlineData("entry list")]
    [InlineData("entry show ID")]
    [InlineData("work list")]
    [InlineData("import wxr FILE --dry-run")]
    public async Task A_look_refuses_a_database_that_needs_migrations(string command)
    {
        await ForgetLastMigrationAsync();

        var ran = await RunAsync(command, Guid.Empty);

        Assert.Equal((1, ""), (ran.Status, ran.Said));
        Assert.StartsWith("The database needs 1 migrations (", ran.Complained, StringComparison.Ordinal);
        Assert.Single(ran.Complained.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("entry list")]
    [InlineData("work list")]
    public async Task A_look_makes_an_empty_folder_ready(string command)
    {
        using var folder = new TestFolder();

        var ran = await ConvokeCommand.RunAsync(folder.Settings(await TestDatabase.NewAsync()), command.Split(' '));

        Assert.Equal((0, "", ""), (ran.Status, ran.Said, ran.Complained));
    }

    private Task<int> ForgetLastMigrationAsync() =>
        product.WithAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT MAX("MigrationId") FROM "__EFMigrationsHistory")"""
            )
        );

    private async Task<Ran> RunAsync(string command, Guid id)
    {
        var file = Path.Combine(product.Folder, "export.xml");
        await File.WriteAllTextAsync(file, Export.Whole(RiverBlog.Posts));
        var typed = command
            .Replace("ID", id.ToString(), StringComparison.Ordinal)
            .Replace("FILE", file, StringComparison.Ordinal);
        return await ConvokeCommand.RunAsync(product.Settings, typed.Split(' '));
    }
}
