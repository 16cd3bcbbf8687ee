using Convoke.Kernel;
using Xunit;

namespace Convoke.Core.Tests.Kernel;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("AT", true)]
    [InlineData(" ps ", true)]
    [InlineData("eh", true)]
    [InlineData("UK", false)]
    [InlineData("EU", false)]
    [InlineData("XK", false)]
    [InlineData("001", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_country_is_what_the_standard_says(string? text, bool expected)
    {
        var isCountry = CountryCode.TryParse(text, out _);

        Assert.Equal(expected, isCountry);
        Assert.Equal(249, CountryCode.Known.Count);
    }

    [Theory]
    [InlineData("AT", "en", "Austria")]
    [InlineData("AT", "ar", "النمسا")]
    [InlineData("AT", "es", "Austria")]
    [InlineData("BR", "pt-br", "Brasil")]
    [InlineData("AT", "sr-latn", "Austrija")]
    [InlineData("EG", "en", "Egypt")]
    [InlineData("MM", "en", "Myanmar (Burma)")]
    public void A_country_is_named_in_the_language_of_the_reader(string code, string language, string expected)
    {
        var country = CountryCode.FromStore(code);

        var name = country.NameIn(LanguageTag.Parse(language));

        Assert.Equal(expected, name);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("fr")]
    public void Every_country_has_a_name_of_its_own(string language)
    {
        var reader = LanguageTag.Parse(language);

        var names = CountryCode.Known.Select(code => CountryCode.FromStore(code).NameIn(reader)).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.DoesNotContain(names, CountryCode.Known.Contains);
    }
}
