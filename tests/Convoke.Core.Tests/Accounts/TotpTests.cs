using System.Text;
using Convoke.Accounts;
using Xunit;

namespace Convoke.Core.Tests.Accounts;

public sealed class TotpTests
{
    // RFC 6238, appendix B, of whose eight digits the last six are ours.
    private static readonly TotpSecret Secret = TotpSecret.Read(
        Base32.Write(Encoding.ASCII.GetBytes("12345678901234567890"))
    )!;

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Secret.CodeAt(DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(29, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool isTaken)
    {
        var begin = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000); // the first second of a step
        var code = Secret.CodeAt(begin);

        Assert.Equal(isTaken, Secret.StepOf(code, begin.AddSeconds(seconds)) is not null);
    }

    [Fact]
    public void A_code_may_be_typed_with_spaces_and_in_other_digits()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(59);

        Assert.NotNull(Secret.StepOf(" 287 082", now));
        Assert.NotNull(Secret.StepOf("٢٨٧٠٨٢", now));
        Assert.Null(Secret.StepOf("", now));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Letters_and_bytes_are_those_of_rfc_4648(string bytes, string letters)
    {
        Assert.Equal(letters, Base32.Write(Encoding.ASCII.GetBytes(bytes)));
        Assert.Equal(bytes, Encoding.ASCII.GetString(Base32.Read(letters.ToLowerInvariant())!));
    }

    [Fact]
    public void What_is_no_secret_is_none() =>
        Assert.All(["", "MZXW6", "0189", null], text => Assert.Null(TotpSecret.Read(text)));
}
