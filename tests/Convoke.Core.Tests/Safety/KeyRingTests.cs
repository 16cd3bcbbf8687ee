using Convoke.Safety;
using Xunit;

namespace Convoke.Core.Tests.Safety;

public sealed class KeyRingTests : IDisposable
{
    private static readonly Guid Owner = Guid.Parse("0190a3b4-0000-7000-8000-000000000001");

    private readonly ScratchKeys keys = ScratchKeys.Made();

    [Fact]
    public void A_new_key_made_by_another_process_is_used_within_a_second()
    {
        var before = keys.Vault.Seal("ada@example.org", Owner);
        var made = MakeColumnKey();

        var atOnce = keys.Vault.Seal("ada@example.org", Owner);
        keys.Clock.Pass(TimeSpan.FromSeconds(1));
        var later = keys.Vault.Seal("ada@example.org", Owner);

        Assert.Equal([before.Key, made.Id], [atOnce.Key, later.Key]);
        Assert.Equal("ada@example.org", keys.Vault.Open(before, Owner));
    }

    [Fact]
    public void A_value_under_a_key_just_made_opens_at_once()
    {
        keys.Vault.Seal("warm", Owner);
        MakeColumnKey();
        var value = new Vault(new KeyRing(keys.Folder, keys.Clock)).Seal("ada@example.org", Owner);

        var words = keys.Vault.Open(value, Owner);

        Assert.Equal("ada@example.org", words);
    }

    [Fact]
    public void A_folder_that_was_taken_away_leaves_the_keys_as_they_are()
    {
        var value = keys.Vault.Seal("ada@example.org", Owner);
        Directory.Delete(keys.Folder.Path, recursive: true);
        keys.Clock.Pass(TimeSpan.FromSeconds(5));

        var again = keys.Vault.Seal("bob@example.org", Owner);

        Assert.Equal(value.Key, again.Key);
        Assert.Equal("ada@example.org", keys.Vault.Open(value, Owner));
    }

    [Fact]
    public void Without_keys_nothing_is_sealed()
    {
        using var none = new ScratchKeys();

        var problem = Assert.Throws<KeyProblem>(() => none.Vault.Seal("ada@example.org", Owner));

        Assert.Contains(none.Folder.Path, problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => keys.Dispose();

    private SecretKey MakeColumnKey()
    {
        var made = keys.Folder.Put(SecretKey.New(KeyKind.Column, keys.Clock));
        keys.Folder.Use(made.Id, keys.Folder.Read().Index!.Id);
        return made;
    }
}
