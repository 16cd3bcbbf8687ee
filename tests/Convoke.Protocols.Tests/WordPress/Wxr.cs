using System.Text;
using Convoke.Protocols.WordPress;
using Xunit;

namespace Convoke.Protocols.Tests.WordPress;

/// <summary>Writes small exports for the tests.</summary>
internal static class Wxr
{
    public const string Item = """
        <item>
          <title><![CDATA[The river & we]]></title>
          <link>https://old.example/2013/01/05/the-river/</link>
          <pubDate>Sat, 05 Jan 2013 10:00:00 +0000</pubDate>
          <dc:creator><![CDATA[ada-login]]></dc:creator>
          <guid isPermaLink="false">https://old.example/?p=12</guid>
          <content:encoded><![CDATA[First <b>line</b>
        second ]]]]><![CDATA[> third &#11; &amp;]]></content:encoded>
          <excerpt:encoded><![CDATA[In short]]></excerpt:encoded>
          <wp:post_id>12</wp:post_id>
          <wp:post_date>2013-01-05 12:00:00</wp:post_date>
          <wp:post_date_gmt>2013-01-05 10:00:00</wp:post_date_gmt>
          <wp:post_modified>2013-01-06 12:00:00</wp:post_modified>
          <wp:post_modified_gmt>2013-01-06 10:00:00</wp:post_modified_gmt>
          <wp:comment_status>open</wp:comment_status>
          <wp:ping_status>closed</wp:ping_status>
          <wp:post_name>the-river</wp:post_name>
          <wp:status>publish</wp:status>
          <wp:post_parent>3</wp:post_parent>
          <wp:menu_order>4</wp:menu_order>
          <wp:post_type>post</wp:post_type>
          <wp:post_password>clean water</wp:post_password>
          <wp:is_sticky>1</wp:is_sticky>
          <wp:attachment_url>https://old.example/wp-content/uploads/river.jpg</wp:attachment_url>
          <category domain="category" nicename="rivers"><![CDATA[Rivers]]></category>
          <category domain="tag" nicename="water"><![CDATA[Water]]></category>
          <category><![CDATA[Rivers]]></category>
          <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[7]]></wp:meta_value></wp:postmeta>
          <wp:comment>
            <wp:comment_id>5</wp:comment_id>
            <wp:comment_author><![CDATA[Ben]]></wp:comment_author>
            <wp:comment_author_email>ben@example.org</wp:comment_author_email>
            <wp:comment_author_url>https://ben.example</wp:comment_author_url>
            <wp:comment_author_IP>192.0.2.77</wp:comment_author_IP>
            <wp:comment_date>2013-01-07 12:00:00</wp:comment_date>
            <wp:comment_date_gmt>2013-01-07 10:00:00</wp:comment_date_gmt>
            <wp:comment_content><![CDATA[I agree.]]></wp:comment_content>
            <wp:comment_approved>1</wp:comment_approved>
            <wp:comment_type></wp:comment_type>
            <wp:comment_parent>4</wp:comment_parent>
            <wp:comment_user_id>2</wp:comment_user_id>
            <wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta>
          </wp:comment>
        </item>
        """;

    public static string Head(string version = "1.2", string scheme = "http") =>
        $"""
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- a comment -- of no use -->
            """.Replace(" -- ", " - ", StringComparison.Ordinal)
        + $"""

            <rss version="2.0"
              xmlns:excerpt="{scheme}://wordpress.org/export/{version}/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="{scheme}://wordpress.org/export/{version}/">
            <channel>
            <title>Rivers</title>
            <link>https://old.example</link>
            <description>Clean water</description>
            <language>en-US</language>
            <wp:wxr_version>{version}</wp:wxr_version>
            <wp:base_blog_url>https://old.example</wp:base_blog_url>

            """;

    public const string Terms = """
        <wp:author><wp:author_id>2</wp:author_id><wp:author_login>ada-login</wp:author_login>
          <wp:author_email>ada@example.org</wp:author_email><wp:author_display_name><![CDATA[Ada]]></wp:author_display_name>
          <wp:author_first_name>Ada</wp:author_first_name><wp:author_last_name>L</wp:author_last_name></wp:author>
        <wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>rivers</wp:category_nicename>
          <wp:category_parent>water</wp:category_parent><wp:cat_name>Rivers</wp:cat_name>
          <wp:category_description>All of them</wp:category_description></wp:category>
        <wp:tag><wp:term_id>8</wp:term_id><wp:tag_slug>fish</wp:tag_slug><wp:tag_name>Fish</wp:tag_name></wp:tag>
        <wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>main</wp:term_slug>
          <wp:term_parent/><wp:term_name>Main</wp:term_name></wp:term>

        """;

    public const string End = "\n</channel>\n</rss>\n";

    public static string Whole(params string[] items) => Head() + Terms + string.Join('\n', items) + End;

    public static string WithContent(string cdata) =>
        $"<item><title>T</title><content:encoded><![CDATA[{cdata}]]></content:encoded><wp:post_id>1</wp:post_id></item>";

    public static Stream Bytes(string text, Encoding? encoding = null) =>
        new MemoryStream((encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public static IReadOnlyList<WxrPart> Parts(string text, WxrLimits? limits = null) =>
        [.. WxrReader.Read(Bytes(text), limits)];

    public static WxrException Refused(string text, WxrLimits? limits = null) => Refused(Bytes(text), limits);

    public static WxrException Refused(Stream stream, WxrLimits? limits = null) =>
        Assert.Throws<WxrException>(() => WxrReader.Read(stream, limits).Count());
}
