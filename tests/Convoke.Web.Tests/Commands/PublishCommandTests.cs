using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Commands;

public sealed class PublishCommandTests : IAsyncLifetime
{
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData("translationOf: fr/nowhere", "translationOf: there is no call fr/nowhere.")]
    [InlineData("picture: nowhere.webp", "picture: there is no file")]
    public async Task A_first_file_that_is_refused_founds_nothing(string key, string complaint)
    {
        var ran = await PublishAsync($"---\nkind: call\nlang: fr\ntitle: Eau propre\n{key}\n---\nMaintenant.");

        Assert.Equal((1, ""), (ran.Status, ran.Said));
        Assert.Contains(complaint, ran.Complained, StringComparison.Ordinal);
        Assert.Equal(0, await product.WithAsync(db => db.Assemblies.CountAsync()));
        Assert.Equal(0, await product.WithAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task The_first_file_founds_the_assembly()
    {
        var ran = await PublishAsync("---\nkind: call\nlang: fr\ntitle: Eau propre\n---\nMaintenant.");

        var assembly = await product.WithAsync(db => db.Assemblies.SingleAsync());
        Assert.True(ran.Status == 0, ran.Complained);
        Assert.EndsWith("/fr/calls/eau-propre", ran.Said.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("fr", assembly.Languages.Single().Code);
        Assert.Equal(1, await product.WithAsync(db => db.Changes.CountAsync(change => change.Touched == "assembly")));
    }

    private async Task<Ran> PublishAsync(string file)
    {
        var path = Path.Combine(product.Folder, "eau.md");
        await File.WriteAllTextAsync(path, file);
        return await ConvokeCommand.RunAsync(product.Settings, "publish", path);
    }
}
