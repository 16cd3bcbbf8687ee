namespace Convoke.Browser.Tests;

/// <summary>An export of a small blog.</summary>
internal static class Blog
{
    public const string Export = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
          <title>The old river blog</title><link>https://old-river.example</link><language>en-GB</language>
          <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old-river.example</wp:base_site_url><wp:base_blog_url>https://old-river.example</wp:base_blog_url>
          <wp:author><wp:author_id>2</wp:author_id><wp:author_login>secretlogin</wp:author_login><wp:author_display_name>Lock Keeper</wp:author_display_name></wp:author>
          <item>
            <title>The lock opens at six</title><link>https://old-river.example/2013/01/05/the-lock-opens/</link>
            <guid isPermaLink="false">https://old-river.example/?p=12</guid><dc:creator>secretlogin</dc:creator>
            <content:encoded><![CDATA[Bring a <strong>lamp</strong>.<script>document.title='executed'</script>]]></content:encoded>
            <wp:post_id>12</wp:post_id><wp:post_date_gmt>2013-01-05 06:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:ping_status>open</wp:ping_status>
            <wp:post_name>the-lock-opens</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type>
            <wp:comment><wp:comment_id>34</wp:comment_id><wp:comment_author>Ada</wp:comment_author><wp:comment_date_gmt>2013-01-06 07:00:00</wp:comment_date_gmt>
              <wp:comment_content>I brought two.</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
          </item>
        </channel></rss>
        """;
}
