using Convoke.Testing;
using Convoke.Web.Locales;
using Xunit;

namespace Convoke.Web.Tests.Locales;

public sealed class LanguagesTests
{
    private static readonly PoFile English = Read("en", "Calls", "Updates");
    private static readonly PoFile Arabic = Read("ar", "Calls", "Updates");
    private static readonly PoFile French = Read("fr", "Calls");

    private readonly Languages languages = new(English, [English, Arabic, French]);

    [Theory]
    [InlineData("en", "en")]
    [InlineData("ar", "ar")]
    [InlineData("ar-eg", "ar")]
    [InlineData("fr", "ar")]
    [InlineData("sw", "ar")]
    [InlineData(null, "ar")]
    public void A_page_is_dressed_in_its_own_language_or_the_first_complete_one(string? content, string dress) =>
        Assert.Equal(dress, languages.For(content, "fr", "ar", "en").Language);

    [Fact]
    public void A_language_that_lacks_a_message_is_not_complete()
    {
        Assert.True(languages.IsComplete("ar"));
        Assert.False(languages.IsComplete("fr"));
    }

    [Fact]
    public void Where_no_language_of_the_order_is_complete_it_is_English() =>
        Assert.Equal("en", new Languages(English, [French]).For("sw", "fr").Language);

    [Fact]
    public void The_direction_goes_with_the_language_of_the_words()
    {
        Assert.Equal("rtl", languages.For("fr", "ar").Direction);
        Assert.Equal("ltr", languages.For("en").Direction);
    }

    [Fact]
    public void The_pseudo_language_disguises_every_message_and_keeps_its_holes()
    {
        var words = Pseudo.EveryPage.For("en");

        Assert.Equal("⟦Löñdöñ⟧", words["London"].Value);
        Assert.Equal("⟦14 March åt 09:00 ÛTÇ⟧", words["{date} at {time} UTC", "14 March", "09:00"].Value);
    }

    private static PoFile Read(string language, params string[] messages) =>
        PoFile.Read(
            new StringReader(
                $"msgid \"\"\nmsgstr \"Language: {language}\\n\"\n"
                    + string.Concat(
                        messages.Select(message => $"msgid \"{message}\"\nmsgstr \"{language} {message}\"\n")
                    )
            )
        );
}
