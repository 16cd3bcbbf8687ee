using System.Text;
using Xunit;

namespace Convoke.Protocols.Tests.Feeds;

/// <summary>A rule counts only once it has been seen to fail: each is broken here in an otherwise valid document.</summary>
public sealed class FeedRulesTests
{
    [Theory]
    [InlineData("<?xml", "\uFEFF<?xml", "byte order mark")]
    [InlineData("</rss>", "</rs>", "well-formed")]
    [InlineData("<language>en</language>", "", "0 of language")]
    [InlineData("14 March &#x26; after", "14 March &amp;copy; after", "may be taken for HTML")]
    [InlineData("14 March &#x26; after", "14 March&lt;/b&gt;", "holds HTML")]
    [InlineData("On the old weir", "On the\u0085old weir", "control character")]
    [InlineData("rel=\"self\"", "rel=\"related\"", "link to itself")]
    [InlineData("rel=\"hub\"", "rel=\"centre\"", "not registered")]
    [InlineData("en/feed.rss\"", "en/other.rss\"", "link to itself")]
    [InlineData("2025:entry/2</guid>", "2025:entry/1</guid>", "share the guid")]
    [InlineData("isPermaLink=\"false\"", "isPermaLink=\"true\"", "permanent link")]
    [InlineData("Fri, 14 Mar 2025 12", "Thu, 14 Mar 2025 12", "lastBuildDate")]
    [InlineData("<title>For members</title>", "", "0 of title")]
    [InlineData("href=\"https://rivers.example.org/en/how-to\"", "href=\"/en/how-to\"", "relative address")]
    [InlineData("<h2>What we ask</h2>", "<script>x</script>", "holds script")]
    [InlineData("<h2>What we ask</h2>", "<h2 role=\"x\">y</h2>", "attribute role")]
    [InlineData("length=\"48213\"", "", "no length")]
    [InlineData("<dc:creator>Working Group on Water", "<dc:creator> ", "dc:creator is blank")]
    [InlineData("<generator>", "<maker>x</maker><generator>", "unknown maker")]
    public void RSS_that_breaks_a_rule_is_found(string valid, string broken, string fault)
    {
        var document = Broken(".rss", valid, broken);

        var faults = FeedRules.OfRss(document, SampleFeeds.English().As(".rss").SelfUrl);

        Assert.Contains(faults, found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025:entry/2</id>", "2025:entry/1</id>", "share the id")]
    [InlineData("<id>tag:rivers.example.org,2025:entry/2", "<id>entry 2", "canonical IRI")]
    [InlineData("12:00:00.001Z", "12:00:00Z", "share the moment")]
    [InlineData("<updated>2025-03-14T12", "<updated>2025-03-14 12", "RFC 3339")]
    [InlineData(" xml:lang=\"en\"", "", "language")]
    [InlineData("<summary>For members</summary>", "", "neither content nor summary")]
    [InlineData("<name>Ada Brook</name>", "<name />", "no name")]
    [InlineData("type=\"application/feed+json\"", "type=\"application/rss+xml\"", "same type and language")]
    [InlineData("rel=\"replies\"", "rel=\"related\"", "thr:count")]
    [InlineData("term=\"weirs\"", "term=\"\"", "no term")]
    [InlineData("<subtitle>Calls, statements and updates of the assembly.", "<subtitle>", "subtitle is blank")]
    public void Atom_that_breaks_a_rule_is_found(string valid, string broken, string fault)
    {
        var document = Broken(".atom", valid, broken);

        var faults = FeedRules.OfAtom(document, SampleFeeds.English().As(".atom").SelfUrl);

        Assert.Contains(faults, found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("version/1.1", "version/1", "version")]
    [InlineData(
        "\"feed_url\": \"https://rivers.example.org/en/feed.json\"",
        "\"feed_url\": \"https://example.org/\"",
        "feed_url"
    )]
    [InlineData("2025:entry/2\"", "2025:entry/1\"", "share the id")]
    [InlineData("\"content_text\"", "\"summary\"", "no content")]
    [InlineData("\"external_url\"", "\"other\"", "other is unknown")]
    [InlineData("\"mime_type\": \"application/pdf\"", "\"mime_type\": \"pdf\"", "media type")]
    [InlineData("\"date_published\": \"2025-03-12T12:00:00Z\"", "\"date_published\": \"yesterday\"", "RFC 3339")]
    [InlineData("\"type\": \"WebSub\"", "\"type\": \"\"", "hub")]
    public void JSON_that_breaks_a_rule_is_found(string valid, string broken, string fault)
    {
        var document = Broken(".json", valid, broken);

        var faults = FeedRules.OfJson(document, SampleFeeds.English().As(".json").SelfUrl);

        Assert.Contains(faults, found => found.Contains(fault, StringComparison.Ordinal));
    }

    private static byte[] Broken(string extension, string valid, string broken)
    {
        var document = Encoding.UTF8.GetString(Written.Bytes(SampleFeeds.English(), extension));
        Assert.Contains(valid, document, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(document.Replace(valid, broken, StringComparison.Ordinal));
    }
}
