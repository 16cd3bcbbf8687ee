using static Convoke.Web.Tests.Moving.Export;

namespace Convoke.Web.Tests.Moving;

/// <summary>A small blog that has one of everything an import knows.</summary>
internal static class RiverBlog
{
    public const string Login = "keeper-login";
    public const string OtherLogin = "ben-login";

    public static readonly IReadOnlyList<string> Terms =
    [
        Author(1, Login, "Ada Brook"),
        Author(2, OtherLogin, OtherLogin),
        Category(3, "rivers", "Rivers", "water"),
        Category(4, "water", "Water"),
        Category(5, "appeals", "Appeals"),
        Tag(6, "clean", "Clean"),
        "<wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>main</wp:term_slug></wp:term>",
    ];

    private const string Talk = "Clean <b>rivers</b> for all.";

    public static readonly IReadOnlyList<string> Posts =
    [
        Item(
            100,
            "post",
            "clean-rivers",
            "Clean rivers",
            Talk,
            more: "<wp:is_sticky>1</wp:is_sticky>\n"
                + InCategory("rivers", "Rivers")
                + WithTag("clean", "Clean")
                + Meta("_wp_old_slug", "clear-rivers")
                + Meta("_thumbnail_id", "200")
                + Responses
        ),
        Item(101, "post", "", "Begun", status: "draft"),
        Item(102, "post", "later", "Later", status: "future", date: "2199-01-05 10:00:00"),
        Item(103, "post", "among-us", "Among us", status: "private"),
        Item(
            104,
            "post",
            "closed",
            "Closed",
            "Behind the reeds.",
            more: "<wp:post_password>reeds</wp:post_password>\n"
        ),
        Item(105, "post", "join-us", "Join us", more: InCategory("appeals", "Appeals") + InCategory("new", "New here")),
        Item(106, "post", "both", "[:en]Water[:ar]ماء[:]", "[:en]Clear water.[:ar]ماء صاف.[:]"),
        Item(107, "post", "shown", "Shown", Shown),
        Item(108, "post", "marks", "Marks", "Left\u000b over."),
        Item(109, "post", "waiting", "Waiting", status: "pending"),
    ];

    public static readonly IReadOnlyList<string> Pages =
    [
        Item(110, "page", "about", "About"),
        Item(111, "page", "history", "History"),
        Item(112, "page", "history", "Our history", more: Below(110), above: "about/"),
        Item(113, "page", "archive", "Our archive", more: Below(110), above: "about/"),
        Item(114, "page", "search", "Search parties"),
    ];

    public static readonly IReadOnlyList<string> Others =
    [
        Item(
            200,
            "attachment",
            "weir",
            "Weir",
            status: "inherit",
            more: Below(100)
                + $"<wp:attachment_url>{Site}/wp-content/uploads/weir.jpg</wp:attachment_url>\n"
                + Meta("_wp_attachment_image_alt", "A weir in spring")
        ),
        Item(300, "nav_menu_item", "menu", "Menu"),
        Item(301, "boat", "boat", "A boat"),
    ];

    public static string Whole => Export.Whole(Terms.Concat(Posts).Concat(Pages).Concat(Others));

    private static string Responses =>
        Comment(11, "Cleo", "I agree.", site: "https://cleo.example/")
        + Comment(12, "Dan", "So do I.", parent: 11)
        + Comment(13, OtherLogin, "We thank you.", parent: 12)
        + Comment(14, "Eve", "Let me in.", "0")
        + Comment(15, "Pills", "Buy <a href=\"https://spam.example\">this</a>.", "spam")
        + Comment(16, "Finn", "Gone.", "trash")
        + Comment(17, "Elsewhere", "They wrote.", type: "pingback", site: "https://elsewhere.example/post")
        + Comment(18, "Far away", "They wrote too.", type: "trackback", site: "https://far.example/post");

    private static string Shown =>
        $"""
            [caption id="x" width="10"]<a href="{Site}/wp-content/uploads/weir.jpg"><img src="{Site}/wp-content/uploads/weir.jpg" alt="A weir" /></a> The weir[/caption]

            [gallery ids="200"]

            https://www.youtube.com/watch?v=abc

            <!-- wp:paragraph --><p onclick="alert(1)">A block. <a href="{Site}/2013/01/05/clean-rivers/">Read</a></p><!-- /wp:paragraph -->
            <script>alert(2)</script><iframe src="{Site}/frame"></iframe><img src="{Site}/bare.png">
            [unknown_code a="b"]
            """;
}
