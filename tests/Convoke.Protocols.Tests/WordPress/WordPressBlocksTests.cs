using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

public sealed class WordPressBlocksTests
{
    [Fact]
    public void Blocks_keep_their_markup_and_lose_their_comments()
    {
        const string Content = """
            <!-- wp:paragraph {"dropCap":true} -->
            <p class="has-drop-cap">One
            line</p>
            <!-- /wp:paragraph -->

            <!-- wp:group {"layout":{"type":"constrained"}} -->
            <div class="wp-block-group"><!-- wp:core/heading -->
            <h2>Two</h2>
            <!-- /wp:core/heading --></div>
            <!-- /wp:group -->
            """;

        Assert.Equal("<p>One\nline</p>\n<h2>Two</h2>", Clean(Content));
    }

    [Fact]
    public void Blocks_that_a_server_fills_go_with_all_they_hold()
    {
        const string Content = """
            <!-- wp:latest-posts {"postsToShow":3} /-->
            <!-- wp:query {"queryId":1} --><div><!-- wp:post-template --><p>each</p><!-- /wp:post-template --></div><!-- /wp:query -->
            <!-- wp:paragraph --><p>Kept</p><!-- /wp:paragraph -->
            <!-- wp:comments --><h2>Comments</h2><!-- /wp:comments -->
            """;

        Assert.Equal("<p>Kept</p>", Clean(Content));
    }

    [Fact]
    public void What_stands_outside_of_blocks_is_classic_text()
    {
        Assert.Equal(
            "<p>Old<br>\ntext</p>\n<p>New</p>",
            Clean("Old\ntext\n\n<!-- wp:paragraph --><p>New</p><!-- /wp:paragraph -->")
        );
    }

    [Fact]
    public void An_embed_is_a_link_with_its_caption()
    {
        const string Content = """
            <!-- wp:embed {"url":"https://film.example/1","type":"video"} -->
            <figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
            https://film.example/1
            </div><figcaption>A film</figcaption></figure>
            <!-- /wp:embed -->
            """;

        Assert.Equal(
            "<figure><p><a href=\"https://film.example/1\">https://film.example/1</a></p><figcaption>A film</figcaption></figure>",
            Clean(Content)
        );
    }

    [Fact]
    public void A_gallery_of_which_nothing_is_here_is_a_list_of_links()
    {
        const string Content = """
            <!-- wp:gallery --><figure class="wp-block-gallery"><figure class="wp-block-image"><img src="https://x.example/a.jpg" alt="A"/></figure>
            <figure class="wp-block-image"><img src="https://x.example/b.jpg" alt=""/><figcaption>B in <b>May</b></figcaption></figure><figcaption>Both</figcaption></figure><!-- /wp:gallery -->
            """;

        Assert.Equal(
            "<figure><ul><li><a href=\"https://x.example/a.jpg\">A</a></li><li><a href=\"https://x.example/b.jpg\">B in <b>May</b></a></li></ul><figcaption>Both</figcaption></figure>",
            Clean(Content)
        );
    }

    [Fact]
    public void Footnotes_come_from_beside_the_text()
    {
        var options = new WordPressHtmlOptions { Footnotes = """[{"id":"a1","content":"A <em>note</em>"}]""" };

        var html = WordPressHtml
            .Clean(
                "<!-- wp:paragraph --><p>One<sup><a href=\"#a1\" id=\"a1-link\">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->",
                options
            )
            .Html;

        Assert.Equal(
            "<p>One<sup><a href=\"#a1\" id=\"a1-link\">1</a></sup></p>\n<ol><li id=\"a1\">A <em>note</em> <a href=\"#a1-link\">↩</a></li></ol>",
            html
        );
    }

    [Theory]
    [InlineData("One\n\n<!--more-->\n\nTwo", "<p>One</p>\n<p>Two</p>")]
    [InlineData("One<!--nextpage-->Two", "<p>One</p>\n<p>Two</p>")]
    [InlineData(
        "<!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->",
        ""
    )]
    [InlineData("<!-- wp:unknown/thing {\"a\":\"b\"} --><p>One</p><!-- /wp:unknown/thing -->", "<p>One</p>")]
    [InlineData("<!-- wp:paragraph --><p>One</p><!-- /wp:heading -->", "<p>One</p>")]
    [InlineData("<!-- wp:paragraph <p>One</p>", "")]
    public void Marks_of_pages_and_unknown_or_broken_blocks_do_no_harm(string content, string html) =>
        Assert.Equal(html, Clean(content));

    private static string Clean(string content) => WordPressHtml.Clean(content).Html;
}
