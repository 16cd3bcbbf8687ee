using Convoke.Web.Locales;
using Xunit;

namespace Convoke.Web.Tests.Locales;

public sealed class PluralRuleTests
{
    private const string Arabic =
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);";

    private const string Polish =
        "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)";

    [Theory]
    [InlineData(Arabic, "0=0 1=1 2=2 3=3 10=3 11=4 99=4 100=5 102=5 103=3 111=4 1000=5")]
    [InlineData(Polish, "0=2 1=0 2=1 5=2 12=2 22=1 112=2 122=1")]
    [InlineData("nplurals=2; plural=(n > 1);", "0=0 1=0 2=1")]
    [InlineData("nplurals=1; plural=0;", "0=0 1=0 7=0")]
    [InlineData("nplurals=2; plural=!(n == 1);", "0=1 1=0 2=1 -1=0")]
    [InlineData("nplurals=3; plural=(n*2-1)/2+n/0;", "0=0 1=0 2=1 9=2")]
    public void A_number_takes_the_form_its_language_gives_it(string rule, string expected)
    {
        var plurals = PluralRule.Parse(rule);

        var forms = expected.Split(' ').Select(pair => pair.Split('='));

        Assert.All(forms, pair => Assert.Equal(int.Parse(pair[1]), plurals.FormOf(long.Parse(pair[0]))));
    }

    [Theory]
    [InlineData("plural=n")]
    [InlineData("nplurals=2; plural=(n;")]
    [InlineData("nplurals=2; plural=m;")]
    [InlineData("nplurals=2; plural=n n;")]
    [InlineData("nplurals=2; plural=n ? 1;")]
    public void A_rule_that_cannot_be_read_is_refused(string rule) =>
        Assert.Throws<FormatException>(() => PluralRule.Parse(rule));
}
