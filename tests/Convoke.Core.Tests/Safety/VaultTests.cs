using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Convoke.Safety;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Convoke.Core.Tests.Safety;

public sealed class VaultTests : IDisposable
{
    private static readonly Guid Owner = Guid.Parse("0190a3b4-0000-7000-8000-000000000001");
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20260314UL, 1UL);

    private readonly ScratchKeys keys = ScratchKeys.Made();

    [Fact]
    public void What_is_sealed_opens_for_its_owner() =>
        Check.One(
            Fixed,
            Prop.ForAll(
                (NonNull<UnicodeString> words, Guid owner) =>
                {
                    var text = WellFormed(words.Get.Get);
                    return keys.Vault.Open(keys.Vault.Seal(text, owner), owner) == text;
                }
            )
        );

    [Fact]
    public void Nobody_elses_id_opens_it() =>
        Check.One(
            Fixed,
            Prop.ForAll(
                (Guid owner, Guid other) =>
                    owner == other || Fails(() => keys.Vault.Open(keys.Vault.Seal("ada@example.org", owner), other))
            )
        );

    [Fact]
    public void No_bit_can_be_flipped()
    {
        var stored = keys.Vault.Seal("ada@example.org", Owner).ToStore();

        var opened = Enumerable.Range(0, stored.Length * 8).Where(bit => !Fails(() => Open(Flip(stored, bit))));

        Assert.Empty(opened);
    }

    [Fact]
    public void The_same_words_are_never_sealed_alike()
    {
        var once = keys.Vault.Seal("ada@example.org", Owner);
        var again = keys.Vault.Seal("ada@example.org", Owner);

        Assert.NotEqual(once, again);
        Assert.Equal(once, Sealed.FromStore(once.ToStore()));
    }

    [Fact]
    public void A_value_under_a_key_that_is_not_here_does_not_open()
    {
        using var others = ScratchKeys.Made();
        var value = others.Vault.Seal("ada@example.org", Owner);

        var fault = Assert.Throws<CryptographicException>(() => keys.Vault.Open(value, Owner));

        Assert.Contains(value.Key.ToString(), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sealed_value_is_not_printed_and_not_serialised()
    {
        var value = keys.Vault.Seal("ada@example.org", Owner);

        Assert.Equal("sealed", $"{value}");
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Email = value }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Sealed>("{}"));
    }

    [Fact]
    public void A_blind_index_is_the_same_for_the_same_value_of_one_purpose_only()
    {
        byte[] Index(string purpose, string value) => keys.Vault.BlindIndex(purpose, value);

        Assert.Equal(Index("mail", "ada@example.org"), Index("mail", "ada@example.org"));
        Assert.NotEqual(Index("mail", "ada@example.org"), Index("mail", "bob@example.org"));
        Assert.NotEqual(Index("mail", "ada@example.org"), Index("other", "ada@example.org"));
        Assert.NotEqual(Index("a", "bc"), Index("ab", "c"));
        Assert.Throws<ArgumentException>(() => Index("a\0b", "c"));
    }

    [Fact]
    public void Many_threads_seal_and_open_at_once()
    {
        var wrong = 0;

        Parallel.For(
            0,
            2_000,
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            number =>
            {
                var words = $"reader-{number}@example.org";
                if (keys.Vault.Open(keys.Vault.Seal(words, Owner), Owner) != words)
                    Interlocked.Increment(ref wrong);
            }
        );

        Assert.Equal(0, wrong);
    }

    public void Dispose() => keys.Dispose();

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private string Open(byte[] stored) => keys.Vault.Open(Sealed.FromStore(stored), Owner);

    private static byte[] Flip(byte[] stored, int bit)
    {
        byte[] flipped = [.. stored];
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }

    private static bool Fails(Action open)
    {
        try
        {
            open();
            return false;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return true;
        }
    }
}
