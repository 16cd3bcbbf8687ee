using Convoke.Protocols.Feeds;
using Xunit;

namespace Convoke.Protocols.Tests.Feeds;

public sealed class GoldenFeedTests
{
    public static TheoryData<string, string> Documents()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in new[] { "entries-en", "entries-ar", "comments", "empty" })
        foreach (var extension in Written.Formats)
            data.Add(name, extension);
        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_feed_is_written_as_the_kept_file_has_it(string name, string extension)
    {
        var feed = Sample(name);

        var bytes = Written.Bytes(feed, extension);

        Golden.Matches(bytes, $"Feeds/golden/{name}{(extension == ".json" ? ".json" : extension + ".xml")}");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_feed_breaks_no_rule_and_gives_no_warning(string name, string extension)
    {
        var feed = Sample(name);

        var faults = Written.Faults(feed, extension);

        Assert.Empty(faults);
    }

    private static Feed Sample(string name) =>
        name switch
        {
            "entries-en" => SampleFeeds.English(),
            "entries-ar" => SampleFeeds.Arabic(),
            "comments" => SampleFeeds.Comments(),
            _ => SampleFeeds.Empty(),
        };
}
