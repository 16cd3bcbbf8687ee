using Convoke.Safety;
using Xunit;

namespace Convoke.Core.Tests.Safety;

public sealed class KeyCheckTests : IDisposable
{
    private readonly ScratchKeys keys = new();
    private readonly KeyCheck kept;

    public KeyCheckTests() => kept = KeyCheck.FromStore(keys.Vault.ForEmptyDatabase(keys.Clock).ToStore());

    [Fact]
    public void The_keys_it_was_made_with_are_known_again() => Assert.Null(keys.Vault.Check(kept));

    [Fact]
    public void A_missing_folder_is_said_plainly()
    {
        using var none = new ScratchKeys();

        var refusal = none.Vault.Check(kept);

        Assert.Equal(
            $"The database was made with key {keys.Folder.Read().Column!.Id}; the folder {none.Folder.Path} holds no keys. "
                + "Put the keys back there, or name their folder in CONVOKE_KEYS.",
            $"{refusal}"
        );
    }

    [Fact]
    public void Other_keys_are_said_plainly()
    {
        using var others = ScratchKeys.Made();

        var refusal = $"{others.Vault.Check(kept)}";

        Assert.Contains($"made with key {keys.Folder.Read().Column!.Id}", refusal, StringComparison.Ordinal);
        Assert.Contains($"holds other keys ({others.Folder.Read().Column!.Id}", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_key_is_verified_too()
    {
        var index = keys.Folder.Read().Index!;
        File.Delete(Path.Combine(keys.Folder.Path, $"index-{index.Id}.key"));

        var refusal = $"{new Vault(new KeyRing(keys.Folder, keys.Clock)).Check(kept)}";

        Assert.Contains($"made with key {index.Id}", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_index_key_in_use_is_said_plainly()
    {
        var (column, old) = (keys.Folder.Read().Column!, keys.Folder.Read().Index!);
        var other = keys.Folder.Put(SecretKey.New(KeyKind.Index, keys.Clock));
        keys.Folder.Use(column.Id, other.Id);

        var refusal = $"{new Vault(new KeyRing(keys.Folder, keys.Clock)).Check(kept)}";

        Assert.Contains($"Write \"index {old.Id}\"", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_value_holds_nothing_of_the_keys()
    {
        var stored = Convert.ToHexString(kept.ToStore());

        Assert.All(
            keys.Folder.Read().Keys,
            key => Assert.DoesNotContain(Convert.ToHexString(key.Secret[..4]), stored, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(40)]
    public void What_is_no_check_value_is_refused(int length) =>
        Assert.Throws<FormatException>(() => KeyCheck.FromStore(new byte[length]));

    public void Dispose() => keys.Dispose();
}
