using System.Globalization;

namespace Convoke.Web.Tests.Moving;

/// <summary>Writes exports of a blog that never was, as WordPress writes them.</summary>
internal static class Export
{
    public const string Site = "https://old.example";
    public const string End = "\n</channel>\n</rss>\n";

    public static string Head =>
        $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0"
              xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <title>Rivers</title>
            <link>{Site}</link>
            <language>en-US</language>
            <wp:wxr_version>1.2</wp:wxr_version>
            <wp:base_blog_url>{Site}</wp:base_blog_url>

            """;

    public static string Whole(params IEnumerable<string> parts) => Head + string.Join('\n', parts) + End;

    public static string Author(long id, string login, string name) =>
        $"<wp:author><wp:author_id>{id}</wp:author_id><wp:author_login><![CDATA[{login}]]></wp:author_login>"
        + $"<wp:author_email>{login}@mail.example</wp:author_email>"
        + $"<wp:author_display_name><![CDATA[{name}]]></wp:author_display_name></wp:author>";

    public static string Category(long id, string slug, string name, string parent = "") =>
        $"<wp:category><wp:term_id>{id}</wp:term_id><wp:category_nicename>{slug}</wp:category_nicename>"
        + $"<wp:category_parent>{parent}</wp:category_parent><wp:cat_name><![CDATA[{name}]]></wp:cat_name></wp:category>";

    public static string Tag(long id, string slug, string name) =>
        $"<wp:tag><wp:term_id>{id}</wp:term_id><wp:tag_slug>{slug}</wp:tag_slug><wp:tag_name><![CDATA[{name}]]></wp:tag_name></wp:tag>";

    public static string Item(
        long id,
        string type,
        string slug,
        string title,
        string content = "Words.",
        string status = "publish",
        string more = "",
        string date = "2013-01-05 10:00:00",
        string above = ""
    ) =>
        $"""
            <item>
              <title><![CDATA[{title}]]></title>
              <link>{Link(type, above + slug, id, date)}</link>
              <dc:creator><![CDATA[keeper-login]]></dc:creator>
              <guid isPermaLink="false">{Site}/?p={id}</guid>
              <content:encoded><![CDATA[{content}]]></content:encoded>
              <wp:post_id>{id}</wp:post_id>
              <wp:post_date_gmt>{date}</wp:post_date_gmt>
              <wp:comment_status>open</wp:comment_status>
              <wp:ping_status>closed</wp:ping_status>
              <wp:post_name>{slug}</wp:post_name>
              <wp:status>{status}</wp:status>
              <wp:post_type>{type}</wp:post_type>
            {more}</item>
            """;

    public static string InCategory(string slug, string name) =>
        $"<category domain=\"category\" nicename=\"{slug}\"><![CDATA[{name}]]></category>\n";

    public static string WithTag(string slug, string name) =>
        $"<category domain=\"post_tag\" nicename=\"{slug}\"><![CDATA[{name}]]></category>\n";

    public static string Meta(string key, string value) =>
        $"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>\n";

    public static string Below(long parent) => $"<wp:post_parent>{parent}</wp:post_parent>\n";

    public static string Comment(
        long id,
        string name,
        string words,
        string approved = "1",
        string type = "",
        long parent = 0,
        string site = ""
    ) =>
        $"""
            <wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author><![CDATA[{name}]]></wp:comment_author>
              <wp:comment_author_email>reader{id}@mail.example</wp:comment_author_email>
              <wp:comment_author_url>{site}</wp:comment_author_url><wp:comment_author_IP>192.0.2.{id
                % 250}</wp:comment_author_IP>
              <wp:comment_date_gmt>2013-01-06 10:{id % 60:00}:00</wp:comment_date_gmt>
              <wp:comment_content><![CDATA[{words}]]></wp:comment_content><wp:comment_approved>{approved}</wp:comment_approved>
              <wp:comment_type>{type}</wp:comment_type><wp:comment_parent>{parent}</wp:comment_parent></wp:comment>

            """;

    private static string Link(string type, string slug, long id, string date) =>
        slug.Length == 0 ? $"{Site}/?p={id.ToString(CultureInfo.InvariantCulture)}"
        : type == "post" ? $"{Site}/{date[..10].Replace('-', '/')}/{slug}/"
        : $"{Site}/{slug}/";
}
