using Convoke.Kernel;
using Xunit;

namespace Convoke.Core.Tests.Kernel;

/// <summary>What a title is searched by.</summary>
public sealed class SoughtTitleTests
{
    [Theory]
    [InlineData("Clean  Rivers!", "  clean  rivers")]
    [InlineData("Éclat d'été", "  eclat  d  ete")]
    [InlineData("أنهارٌ نظيفة", "  انهار  نظيفه")]
    [InlineData("清い水", "  清  い  水")]
    [InlineData("", "")]
    public void A_title_is_its_words_in_plain_letters(string title, string sought) =>
        Assert.Equal(sought, SoughtTitle.Of(title));

    [Theory]
    [InlineData("rivers", "rivers")]
    [InlineData("ox", " ox")]
    [InlineData("水", "  水")]
    [InlineData("  \" * ")]
    public void A_short_word_is_sought_at_the_beginning_of_words(string query, params string[] wanted) =>
        Assert.Equal(wanted, SoughtTitle.Wanted(query));
}
