using System.Text;
using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WxrReaderTests
{
    [Fact]
    public void The_site_comes_first_and_says_what_it_is()
    {
        var site = Assert.IsType<WxrSite>(Wxr.Parts(Wxr.Whole(Wxr.Item))[0]);

        Assert.Equal(
            ("Rivers", "Clean water", "en-US", "1.2"),
            (site.Title, site.Description, site.Language, site.Version)
        );
        Assert.Equal(("https://old.example", "https://old.example"), (site.Link, site.BaseBlogUrl));
    }

    [Fact]
    public void Authors_and_terms_come_with_all_they_have()
    {
        var parts = Wxr.Parts(Wxr.Whole());

        Assert.Equal(
            new WxrAuthor
            {
                Id = 2,
                Login = "ada-login",
                Email = "ada@example.org",
                DisplayName = "Ada",
                FirstName = "Ada",
                LastName = "L",
            },
            parts.OfType<WxrAuthor>().Single() with
            {
                Line = 0,
            }
        );
        Assert.Equal(
            new WxrCategory
            {
                Id = 1,
                Nicename = "rivers",
                Parent = "water",
                Name = "Rivers",
                Description = "All of them",
            },
            parts.OfType<WxrCategory>().Single() with
            {
                Line = 0,
            }
        );
        Assert.Equal(
            new WxrTag
            {
                Id = 8,
                Slug = "fish",
                Name = "Fish",
            },
            parts.OfType<WxrTag>().Single() with
            {
                Line = 0,
            }
        );
        Assert.Equal(
            new WxrTerm
            {
                Id = 9,
                Taxonomy = "nav_menu",
                Slug = "main",
                Name = "Main",
            },
            parts.OfType<WxrTerm>().Single() with
            {
                Line = 0,
            }
        );
    }

    [Fact]
    public void An_item_comes_with_all_it_has()
    {
        var item = Wxr.Parts(Wxr.Whole(Wxr.Item)).OfType<WxrItem>().Single();

        Assert.Equal((12L, 3L, 4), (item.Id, item.Parent, item.MenuOrder));
        Assert.Equal(("post", "publish", "the-river"), (item.Type, item.Status, item.Slug));
        Assert.Equal(("The river & we", "ada-login"), (item.Title, item.CreatorLogin));
        Assert.Equal(
            ("open", "closed", "clean water", true),
            (item.CommentStatus, item.PingStatus, item.Password, item.IsSticky)
        );
        Assert.Equal("First <b>line</b>\nsecond ]]> third &#11; &amp;", item.Content);
        Assert.Equal("In short", item.Excerpt);
        Assert.Equal("https://old.example/wp-content/uploads/river.jpg", item.AttachmentUrl);
        Assert.Equal(new DateTimeOffset(2013, 1, 5, 10, 0, 0, TimeSpan.Zero), item.PublishedAt);
        Assert.Equal(new DateTimeOffset(2013, 1, 6, 10, 0, 0, TimeSpan.Zero), item.ModifiedAt);
        Assert.Equal("7", item.MetaValue("_thumbnail_id"));
        Assert.Equal([new("category", "rivers", "Rivers"), new("post_tag", "water", "Water")], item.Terms);
    }

    [Fact]
    public void A_comment_comes_without_its_network_address()
    {
        var comment = Wxr.Parts(Wxr.Whole(Wxr.Item)).OfType<WxrItem>().Single().Comments.Single();

        Assert.Equal((5L, 4L, 2L), (comment.Id, comment.Parent, comment.UserId));
        Assert.Equal(("Ben", "ben@example.org", "https://ben.example"), (comment.Author, comment.Email, comment.Url));
        Assert.Equal(("I agree.", "1", ""), (comment.Content, comment.Approved, comment.Type));
        Assert.Equal(new DateTimeOffset(2013, 1, 7, 10, 0, 0, TimeSpan.Zero), comment.WrittenAt);
        Assert.DoesNotContain("192.0.2.77", comment.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0", "http")]
    [InlineData("1.1", "http")]
    [InlineData("1.2", "http")]
    [InlineData("1.2", "https")]
    public void Every_version_of_the_form_is_read(string version, string scheme)
    {
        var parts = Wxr.Parts(Wxr.Head(version, scheme) + Wxr.Item + Wxr.End);

        Assert.Equal("In short", parts.OfType<WxrItem>().Single().Excerpt);
        Assert.Equal(12, parts.OfType<WxrItem>().Single().Id);
    }

    [Fact]
    public void Every_part_knows_its_line()
    {
        var text = Wxr.Whole(Wxr.Item, Wxr.WithContent("x\r\ny\rz\nw"), Wxr.WithContent("last"));

        var lines = Wxr.Parts(text).OfType<WxrItem>().Select(item => item.Line).ToList();

        Assert.StartsWith("<item>", LineOf(text, lines[0]), StringComparison.Ordinal);
        Assert.StartsWith("<item>", LineOf(text, lines[1]), StringComparison.Ordinal);
        Assert.Contains("last", LineOf(text, lines[2]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("iso-8859-1", false)]
    [InlineData("windows-1252", false)]
    public void The_encodings_of_xml_are_read(string name, bool withMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = Wxr.Whole(Wxr.WithContent("Flüsse, rivières")).Replace("UTF-8", name, StringComparison.Ordinal);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var parts = WxrReader.Read(new MemoryStream(bytes)).ToList();

        Assert.Equal("Flüsse, rivières", parts.OfType<WxrItem>().Single().Content);
        Assert.Empty(parts.OfType<WxrWarning>());
    }

    [Fact]
    public void Progress_reaches_the_size_of_the_file()
    {
        var told = new List<long>();
        var bytes = Wxr.Bytes(Wxr.Whole(Wxr.WithContent(new string('a', 300_000))));

        _ = WxrReader.Read(bytes, progress: told.Add).Count();

        Assert.True(told.Count > 3);
        Assert.Equal(told.Order(), told);
        Assert.Equal(bytes.Length, told[^1]);
    }

    [Fact]
    public void An_empty_blog_is_a_site_and_nothing_else()
    {
        var parts = Wxr.Parts(Wxr.Head() + Wxr.End);

        Assert.Equal("Rivers", Assert.IsType<WxrSite>(Assert.Single(parts)).Title);
    }

    private static string LineOf(string text, int line) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r')[line - 1];
}
