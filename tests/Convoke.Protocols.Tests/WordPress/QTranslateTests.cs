using Convoke.Protocols.WordPress;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class QTranslateTests
{
    [Theory]
    [InlineData("[:en]River[:ar]نهر[:]")]
    [InlineData("<!--:en-->River<!--:--><!--:ar-->نهر<!--:-->")]
    [InlineData("{:en}River{:}{:ar}نهر{:}")]
    [InlineData("  [:en]River[:ar]نهر")]
    [InlineData("[:EN]River[:]\n\n[:ar] نهر [:]")]
    public void A_text_in_two_languages_is_split(string text)
    {
        var split = QTranslate.Split(text);

        Assert.Equal([new("en", "River"), new("ar", "نهر")], split);
    }

    [Fact]
    public void What_stands_outside_is_in_every_language()
    {
        var split = QTranslate.Split("<b>[:en]River[:fr]Fleuve[:]</b> 2013 [:en]clean[:fr]propre[:]!");

        Assert.Equal([new("en", "<b>River</b> 2013 clean!"), new("fr", "<b>Fleuve</b> 2013 propre!")], split);
    }

    [Fact]
    public void Regions_and_scripts_come_as_language_tags()
    {
        var split = QTranslate.Split("[:pt-br]Rio[:zh_hant]河[:ckb]ڕووبار[:]");

        Assert.Equal(["pt-BR", "zh-Hant", "ckb"], split.Select(pair => pair.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A river")]
    [InlineData("[:xx]A river[:]")]
    [InlineData("Write [:en] before the English text.")]
    [InlineData("[:]")]
    [InlineData("[:river]water[:]")]
    [InlineData("<!--more-->A river<!--nextpage-->")]
    public void A_text_in_one_language_is_not_split(string text) => Assert.Empty(QTranslate.Split(text));

    [Fact]
    public void One_language_alone_is_a_language()
    {
        Assert.Equal([new("de", "Fluss")], QTranslate.Split("[:de]Fluss[:]"));
    }

    [Fact]
    public void What_is_joined_comes_apart_again()
    {
        Prop.ForAll<string, string>(
                (english, arabic) =>
                {
                    var (en, ar) = (Plain(english), Plain(arabic));
                    var split = QTranslate.Split($"[:en]{en}[:ar]{ar}[:]");
                    return split.Count == 2 && split[0].Value == en && split[1].Value == ar;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static string Plain(string? text) => (text ?? "").Replace(':', '.').Trim();
}
