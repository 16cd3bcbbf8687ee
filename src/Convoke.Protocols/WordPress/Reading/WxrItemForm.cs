namespace Convoke.Protocols.WordPress.Reading;

/// <summary>Reads one item.</summary>
internal static class WxrItemForm
{
    public static WxrItem Read(WxrCursor at)
    {
        var item = new WxrItem();
        var meta = new List<WxrMeta>();
        var terms = new List<WxrItemTerm>();
        var comments = new List<WxrComment>();
        for (var depth = at.Depth; at.NextBelow(depth); )
        {
            switch (at.Family, at.Name)
            {
                case (Family.Wp, "postmeta"):
                    meta.Add(Meta(at));
                    break;
                case (Family.Wp, "comment"):
                    comments.Add(WxrCommentForm.Read(at));
                    break;
                case (Family.Rss, "category"):
                    AddTerm(terms, at);
                    break;
                case (Family.Wp, _):
                    Wp(item, at);
                    break;
                default:
                    Rss(item, at);
                    break;
            }
        }

        item.Meta = meta;
        item.Terms = terms;
        item.Comments = comments;
        return item;
    }

    private static void Rss(WxrItem item, WxrCursor at)
    {
        switch (at.Family, at.Name)
        {
            case (Family.Rss, "title"):
                item.Title = at.Trimmed();
                break;
            case (Family.Rss, "link"):
                item.Link = at.Trimmed();
                break;
            case (Family.Rss, "pubDate"):
                item.PubDate = at.Trimmed();
                break;
            case (Family.Rss, "guid"):
                item.Guid = at.Trimmed();
                break;
            case (Family.Dc, "creator"):
                item.CreatorLogin = at.Trimmed();
                break;
            case (Family.Content, "encoded"):
                item.Content = at.Text();
                break;
            case (Family.Excerpt, "encoded"):
                item.Excerpt = at.Text();
                break;
        }
    }

    private static void Wp(WxrItem item, WxrCursor at)
    {
        switch (at.Name)
        {
            case "post_id":
                item.Id = at.Number();
                break;
            case "post_type":
                item.Type = at.Trimmed();
                break;
            case "status":
                item.Status = at.Trimmed();
                break;
            case "post_name":
                item.Slug = at.Trimmed();
                break;
            case "post_parent":
                item.Parent = at.Number();
                break;
            case "menu_order":
                item.MenuOrder = (int)Math.Clamp(at.Number(), int.MinValue, int.MaxValue);
                break;
            case "post_password":
                item.Password = at.Text();
                break;
            case "is_sticky":
                item.IsSticky = at.Number() == 1;
                break;
            case "attachment_url":
                item.AttachmentUrl = at.Trimmed();
                break;
            case "comment_status":
                item.CommentStatus = at.Trimmed();
                break;
            case "ping_status":
                item.PingStatus = at.Trimmed();
                break;
            default:
                Dates(item, at);
                break;
        }
    }

    private static void Dates(WxrItem item, WxrCursor at)
    {
        switch (at.Name)
        {
            case "post_date":
                item.PostDate = at.Trimmed();
                break;
            case "post_date_gmt":
                item.PostDateGmt = at.Trimmed();
                break;
            case "post_modified":
                item.Modified = at.Trimmed();
                break;
            case "post_modified_gmt":
                item.ModifiedGmt = at.Trimmed();
                break;
        }
    }

    private static WxrMeta Meta(WxrCursor at)
    {
        var (key, value) = ("", "");
        for (var depth = at.Depth; at.NextBelow(depth); )
        {
            if (at.Name == "meta_key")
                key = at.Trimmed();
            else if (at.Name == "meta_value")
                value = at.Text();
        }

        return new WxrMeta(key, value);
    }

    /// <summary>WXR 1.0 writes every term twice, once without a nicename, and says "tag" for "post_tag".</summary>
    private static void AddTerm(List<WxrItemTerm> terms, WxrCursor at)
    {
        var (domain, nicename) = (at.Attribute("domain") ?? "category", at.Attribute("nicename"));
        var name = at.Trimmed();
        if (!string.IsNullOrEmpty(nicename))
            terms.Add(new WxrItemTerm(domain == "tag" ? "post_tag" : domain, nicename, name));
    }
}
