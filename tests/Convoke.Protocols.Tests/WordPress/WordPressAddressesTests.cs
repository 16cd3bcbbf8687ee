using Convoke.Protocols.WordPress;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WordPressAddressesTests
{
    private static readonly WxrSite Site = new() { Link = "https://old.example", BaseBlogUrl = "https://old.example" };

    [Fact]
    public void A_post_was_at_its_permalink_at_its_number_and_had_two_feeds()
    {
        var item = new WxrItem
        {
            Id = 12,
            Type = "post",
            Link = "https://www.old.example/2013/01/05/slug/",
        };

        Assert.Equal(
            ["/2013/01/05/slug", "/2013/01/05/slug/feed", "/2013/01/05/slug/feed/atom", "/?p=12"],
            Addresses(new WordPressAddresses(Site).OfItem(item))
        );
    }

    [Fact]
    public void A_page_and_an_attachment_have_numbers_of_their_own()
    {
        var addresses = new WordPressAddresses(Site);

        var page = addresses.OfItem(
            new WxrItem
            {
                Id = 3,
                Type = "page",
                Link = "https://old.example/about/",
            }
        );
        var attachment = addresses.OfItem(
            new WxrItem
            {
                Id = 4,
                Type = "attachment",
                Link = "https://old.example/slug/river/",
            }
        );

        Assert.Contains("/?page_id=3", Addresses(page));
        Assert.Contains("/?attachment_id=4", Addresses(attachment));
        Assert.Contains("/slug/river", Addresses(attachment));
    }

    [Fact]
    public void A_former_slug_leads_to_the_item_too()
    {
        var item = new WxrItem
        {
            Type = "post",
            Slug = "new",
            Link = "https://old.example/2013/new/",
            Meta = [new("_wp_old_slug", "old")],
        };

        Assert.Contains("/2013/old", Addresses(new WordPressAddresses(Site).OfItem(item)));
    }

    [Fact]
    public void A_blog_in_a_folder_keeps_the_folder()
    {
        var site = new WxrSite { Link = "https://old.example/blog", BaseBlogUrl = "https://old.example/blog/" };
        var item = new WxrItem
        {
            Id = 1,
            Type = "post",
            Link = "https://old.example/blog/slug/",
        };

        Assert.Equal(
            ["/blog/slug", "/blog/slug/feed", "/blog/slug/feed/atom", "/blog?p=1"],
            Addresses(new WordPressAddresses(site).OfItem(item))
        );
    }

    [Theory]
    [InlineData("https://old.example/")]
    [InlineData("https://elsewhere.example/slug/")]
    [InlineData("not an address")]
    [InlineData("")]
    public void The_home_page_and_what_is_elsewhere_are_not_redirected(string link)
    {
        var found = new WordPressAddresses(Site).OfItem(
            new WxrItem
            {
                Id = 1,
                Type = "post",
                Link = link,
            }
        );

        Assert.Equal(["/?p=1"], Addresses(found));
    }

    [Fact]
    public void A_category_was_at_its_place_in_the_tree()
    {
        var all = new Dictionary<string, WxrCategory>(StringComparer.Ordinal)
        {
            ["water"] = new WxrCategory
            {
                Id = 1,
                Nicename = "water",
                Parent = "rivers",
            },
            ["rivers"] = new WxrCategory
            {
                Id = 2,
                Nicename = "rivers",
                Parent = "water",
            },
            ["fish"] = new WxrCategory
            {
                Id = 3,
                Nicename = "fish",
                Parent = "top",
            },
            ["top"] = new WxrCategory { Id = 4, Nicename = "top" },
        };
        var addresses = new WordPressAddresses(Site);

        Assert.Equal(
            [
                "/category/top/fish",
                "/category/top/fish/feed",
                "/category/top/fish/feed/atom",
                "/category/fish",
                "/category/fish/feed",
                "/category/fish/feed/atom",
                "/?cat=3",
            ],
            Addresses(addresses.OfCategory(all["fish"], all))
        );
        Assert.Contains("/category/water", Addresses(addresses.OfCategory(all["water"], all)));
    }

    [Fact]
    public void A_tag_was_at_its_slug()
    {
        var found = new WordPressAddresses(Site).OfTag(new WxrTag { Slug = "%d9%86%d9%87%d8%b1" });

        Assert.Equal(
            [
                "/tag/نهر",
                "/tag/نهر/feed",
                "/tag/نهر/feed/atom",
                "/?tag=نهر",
                "/?tag=نهر&feed=rss2",
                "/?tag=نهر&feed=atom",
            ],
            Addresses(found)
        );
    }

    [Theory]
    [InlineData("/2013/01/05/slug/", "/2013/01/05/slug")]
    [InlineData("https://old.example/2013//slug/#comment-12", "/2013/slug")]
    [InlineData("/%D9%86%d9%87%d8%b1/", "/نهر")]
    [InlineData("/cafe%CC%81/", "/café")]
    [InlineData("/%FF%zz/", "/%FF%zz")]
    [InlineData("/index.php?p=12&utm_source=x", "/?p=12")]
    [InlineData("http://old.example?feed=rss&p=12", "/?p=12&feed=rss2")]
    [InlineData("/slug/feed/rdf/", "/slug/feed")]
    [InlineData("/?author=1", "/")]
    [InlineData("", "/")]
    public void One_address_has_one_form(string address, string form) =>
        Assert.Equal(form, WordPressAddresses.Normalise(address));

    [Theory]
    [InlineData("/2013/slug/comment-page-2/", true, "/2013/slug", 2)]
    [InlineData("/slug/comment-page-0/", false, "/slug/comment-page-0", 0)]
    [InlineData("/slug/comment-page-99999/", false, "/slug/comment-page-99999", 0)]
    [InlineData("/slug/", false, "/slug", 0)]
    public void A_page_of_comments_is_told_from_its_entry(string address, bool isPage, string entry, int page)
    {
        var found = WordPressAddresses.TryCommentPage(address, out var foundEntry, out var foundPage);

        Assert.Equal((isPage, entry, page), (found, foundEntry, foundPage));
    }

    [Theory]
    [InlineData("https://www.old.example/2013/x/?y=1#comment-12", "/2013/x/?y=1#comment-12")]
    [InlineData("https://old.example/author/ada-login/", "")]
    [InlineData("https://old.example/?author=1", "")]
    [InlineData("https://old.example/wp-content/uploads/a.jpg", null)]
    [InlineData("https://old.example/files/a.pdf", null)]
    [InlineData("https://elsewhere.example/2013/x/", null)]
    public void A_link_into_the_old_site_becomes_a_path(string link, string? path) =>
        Assert.Equal(path, new WordPressAddresses(Site).OwnPath(new Uri(link)));

    [Fact]
    public void The_form_of_a_form_is_the_form()
    {
        Prop.ForAll<string>(text =>
            {
                var once = WordPressAddresses.Normalise("/" + (text ?? "").Replace('%', '_'));
                return once.Contains('?', StringComparison.Ordinal) || once == WordPressAddresses.Normalise(once);
            })
            .QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Addresses(IEnumerable<WordPressAddress> found) =>
        found.Select(address => address.Address);
}
