using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

/// <summary>Two gigabytes in one line, piped in: what is read and what is kept stays small.</summary>
public sealed class WxrEndlessTests
{
    private const long TwoGigabytes = 2L << 30;

    public static TheoryData<string, string> Tags =>
        new()
        {
            { "", "a" },
            { "<rss><channel><", "a" },
            { "<rss><channel><title ", "a" },
            { "<rss><channel><title a='", "b" },
            { "<rss><channel><title ", "a='b' " },
            { "<?xml ", "a" },
            { "<rss><channel>&", "a" },
            { "<rss><channel>", "<a>" },
            { "<!DOCTYPE ", "a" },
        };

    /// <summary>Read to the limit of the whole file, which these make small to stay quick.</summary>
    public static TheoryData<string, string> Texts =>
        new()
        {
            { "", " " },
            { "<!-- ", "a" },
            { "<rss><channel>", "a" },
            { "<rss><channel>", " " },
            { "<rss><channel><!-- ", "a" },
            { "<rss><channel><unknown>", "a" },
            { "<rss><channel><unknown>", " " },
            { "<rss><channel><unknown><![CDATA[", "a" },
            { "<rss><channel>", "<a/>" },
        };

    [Theory]
    [MemberData(nameof(Tags))]
    public void An_endless_tag_is_refused_at_once(string start, string filling)
    {
        var pipe = new EndlessStream(start, filling, TwoGigabytes);

        var refused = Wxr.Refused(pipe);

        Assert.Equal(1, refused.Line);
        Assert.True(pipe.Given < 1 << 20, $"{pipe.Given} bytes were read.");
    }

    [Theory]
    [InlineData("<title>")]
    [InlineData("<title><![CDATA[")]
    [InlineData("<item xmlns:c='http://purl.org/rss/1.0/modules/content/'><c:encoded><![CDATA[")]
    public void An_endless_value_is_refused_at_its_limit(string start)
    {
        var pipe = new EndlessStream("<rss><channel>" + start, "a", TwoGigabytes);

        var refused = Wxr.Refused(pipe);

        Assert.Equal(1, refused.Line);
        Assert.EndsWith("is longer than 32 MiB, which is the limit.", refused.Reason, StringComparison.Ordinal);
        Assert.True(pipe.Given < 33 << 20, $"{pipe.Given} bytes were read.");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Endless_text_that_nobody_wants_is_refused_at_the_limit_of_the_file_and_never_held(
        string start,
        string filling
    )
    {
        // What is made once for the program is not what this counts.
        Wxr.Refused(new EndlessStream(start, filling, TwoGigabytes), new WxrLimits { Total = 1 << 16 });
        var pipe = new EndlessStream(start, filling, TwoGigabytes);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Wxr.Refused(pipe, new WxrLimits { Total = 4 << 20 });

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("The file is longer than 4 MiB, which is the limit.", refused.Reason);
        Assert.True(allocated < 1 << 20, $"{allocated} bytes were allocated.");
    }
}
