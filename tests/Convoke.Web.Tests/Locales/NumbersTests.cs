using Convoke.Web.Locales;
using Xunit;

namespace Convoke.Web.Tests.Locales;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("en", "41,208")]
    [InlineData("ar", "٤١٬٢٠٨")]
    [InlineData("fa", "۴۱٬۲۰۸")]
    [InlineData("bn", "৪১,২০৮")]
    [InlineData("de", "41.208")]
    public void A_count_is_written_in_groups(string language, string expected) =>
        Assert.Equal(expected, new Numbers(language).Count(41_208));

    [Theory]
    [InlineData("en", "2026")]
    [InlineData("ar", "٢٠٢٦")]
    public void A_year_is_written_without_groups(string language, string expected) =>
        Assert.Equal(expected, new Numbers(language).Plain(2026));

    [Fact]
    public void Text_keeps_everything_but_its_digits() =>
        Assert.Equal("٠٩:٣٠ v", new Numbers("ar").InDigits("09:30 v"));
}
