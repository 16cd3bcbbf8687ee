using System.Text.Json;
using Convoke.Accounts;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Commands;

public sealed class UserCommandTests : IAsyncLifetime
{
    private const string Ada = "ada@rivers.example";
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task An_account_is_added_listed_and_given_another_role()
    {
        var added = await RunAsync("user", "add", Ada, "--name", "Ada of the Reeds", "--role", "editor", "--json");
        var role = await RunAsync("user", "role", "ADA@rivers.example", "moderator");

        var listed = JsonDocument.Parse((await RunAsync("user", "list", "--json")).Said).RootElement[0];

        Assert.Contains("/sign-in/link/", JsonDocument.Parse(added.Said).RootElement.GetProperty("link").GetString()!);
        Assert.Equal((0, ""), (role.Status, role.Complained));
        Assert.Equal(
            (Ada, "Ada of the Reeds", "moderator", false),
            (
                listed.GetProperty("mail").GetString(),
                listed.GetProperty("name").GetString(),
                listed.GetProperty("role").GetString(),
                listed.GetProperty("enrolled").GetBoolean()
            )
        );
        Assert.Equal(
            [Deed.AddedAccount, Deed.GaveRole],
            await product.WithAsync(db => db.Acts.OrderBy(act => act.Id).Select(act => act.Deed).ToListAsync())
        );
    }

    [Theory]
    [InlineData(
        1,
        "user add ada@rivers.example --name Again --role editor",
        "There is an account of this address already."
    )]
    [InlineData(1, "user add nonsense --name Ada --role editor", "This is not an address of mail")]
    [InlineData(1, "user role nobody@rivers.example editor", "There is no account of this address.")]
    [InlineData(1, "user link nobody@rivers.example", "There is no account of this address.")]
    [InlineData(2, "user add other@rivers.example --name Ada --role captain", "captain")]
    public async Task What_cannot_be_done_is_refused_with_a_reason(int status, string command, string reason)
    {
        await RunAsync("user", "add", Ada, "--name", "Ada", "--role", "editor");

        var ran = await RunAsync(command.Split(' '));

        Assert.Equal((status, ""), (ran.Status, ran.Said));
        Assert.Contains(reason, ran.Complained, StringComparison.Ordinal);
        Assert.Equal(1, await product.WithAsync(db => db.Accounts.CountAsync()));
    }

    private Task<Ran> RunAsync(params string[] arguments) => ConvokeCommand.RunAsync(product.Settings, arguments);
}
