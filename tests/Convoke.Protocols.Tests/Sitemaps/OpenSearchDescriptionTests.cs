using System.Xml.Linq;
using Convoke.Protocols.Sitemaps;
using Xunit;

namespace Convoke.Protocols.Tests.Sitemaps;

public sealed class OpenSearchDescriptionTests
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public void The_document_is_written_as_the_kept_file_has_it()
    {
        var bytes = Write(Sample());

        Golden.Matches(bytes, "Sitemaps/golden/opensearch.xml");
    }

    [Theory]
    [InlineData("Assembly for Clean Rivers", "Assembly for Cle")]
    [InlineData("Assembly for 🌊🌊 rivers", "Assembly for 🌊")]
    [InlineData("Rivers & Lakes <b>", "Rivers & Lakes <")]
    [InlineData("نهر", "نهر")]
    public void A_short_name_is_cut_to_sixteen_characters(string name, string expected)
    {
        var document = XDocument.Load(new MemoryStream(Write(Sample() with { ShortName = name })));

        var written = document.Root!.Element(OpenSearch + "ShortName")!.Value;

        Assert.Equal(expected, written);
    }

    [Fact]
    public void Any_name_makes_a_valid_document()
    {
        AnyText.Always(text =>
        {
            var description = Sample() with
            {
                ShortName = text,
                LongName = text,
                Description = text,
                ExampleTerm = text,
            };
            var root = XDocument.Load(new MemoryStream(Write(description))).Root!;
            return root.Element(OpenSearch + "ShortName")!.Value.Length <= OpenSearchDescription.MaxShortName;
        });
    }

    [Theory]
    [InlineData("https://rivers.example.org/en/search")]
    [InlineData("/en/search?q={searchTerms}")]
    [InlineData("javascript:{searchTerms}")]
    [InlineData("https://rivers.example.org/بحث?q={searchTerms}")]
    public void A_template_that_browsers_cannot_use_is_refused(string template)
    {
        Assert.Throws<ArgumentException>(() => new OpenSearchUrl(template));
    }

    private static OpenSearchDescription Sample() =>
        new()
        {
            ShortName = "Clean Rivers",
            LongName = "Assembly for Clean Rivers & Lakes",
            Description = "Calls, statements and updates of the assembly.",
            Language = "en",
            Urls =
            [
                new("https://rivers.example.org/en/search?q={searchTerms}"),
                new("https://rivers.example.org/en/feed.atom?q={searchTerms}", "application/atom+xml"),
            ],
            SelfUrl = new Uri("https://rivers.example.org/opensearch.xml"),
            ExampleTerm = "clean river",
        };

    private static byte[] Write(OpenSearchDescription description)
    {
        using var stream = new MemoryStream();
        description.Write(stream);
        return stream.ToArray();
    }
}
