namespace Convoke.Protocols.WordPress.Reading;

/// <summary>Reads what stands right below the channel.</summary>
internal static class WxrForms
{
    /// <summary>The part the current element begins; null when it says something of the site or nothing at all.</summary>
    public static WxrPart? Part(WxrCursor at)
    {
        var line = at.Line;
        at.BeginItem();
        WxrPart? part = (at.Family, at.Name) switch
        {
            (Family.Wp, "author") => Author(at),
            (Family.Wp, "category") => Category(at),
            (Family.Wp, "tag") => Tag(at),
            (Family.Wp, "term") => Term(at),
            (Family.Rss, "item") => WxrItemForm.Read(at),
            _ => null,
        };
        if (part is not null)
            part.Line = line;
        return part;
    }

    public static void Site(WxrSite site, WxrCursor at)
    {
        switch (at.Family, at.Name)
        {
            case (Family.Rss, "title"):
                site.Title = at.Trimmed();
                break;
            case (Family.Rss, "link"):
                site.Link = at.Trimmed();
                break;
            case (Family.Rss, "description"):
                site.Description = at.Trimmed();
                break;
            case (Family.Rss, "language"):
                site.Language = at.Trimmed();
                break;
            case (Family.Wp, "base_blog_url"):
                site.BaseBlogUrl = at.Trimmed();
                break;
            case (Family.Wp, "wxr_version"):
                site.Version = at.Trimmed();
                break;
        }
    }

    private static WxrAuthor Author(WxrCursor at)
    {
        var author = new WxrAuthor();
        for (var depth = at.Depth; at.NextBelow(depth); )
        {
            switch (at.Name)
            {
                case "author_id":
                    author.Id = at.Number();
                    break;
                case "author_login":
                    author.Login = at.Trimmed();
                    break;
                case "author_email":
                    author.Email = at.Trimmed();
                    break;
                case "author_display_name":
                    author.DisplayName = at.Trimmed();
                    break;
                case "author_first_name":
                    author.FirstName = at.Trimmed();
                    break;
                case "author_last_name":
                    author.LastName = at.Trimmed();
                    break;
            }
        }

        return author;
    }

    private static WxrCategory Category(WxrCursor at)
    {
        var category = new WxrCategory();
        for (var depth = at.Depth; at.NextBelow(depth); )
        {
            switch (at.Name)
            {
                case "term_id":
                    category.Id = at.Number();
                    break;
                case "category_nicename":
                    category.Nicename = at.Trimmed();
                    break;
                case "category_parent":
                    category.Parent = at.Trimmed();
                    break;
                case "cat_name":
                    category.Name = at.Trimmed();
                    break;
                case "category_description":
                    category.Description = at.Trimmed();
                    break;
            }
        }

        return category;
    }

    private static WxrTag Tag(WxrCursor at)
    {
        var tag = new WxrTag();
        for (var depth = at.Depth; at.NextBelow(depth); )
        {
            switch (at.Name)
            {
                case "term_id":
                    tag.Id = at.Number();
                    break;
                case "tag_slug":
                    tag.Slug = at.Trimmed();
                    break;
                case "tag_name":
                    tag.Name = at.Trimmed();
                    break;
                case "tag_description":
                    tag.Description = at.Trimmed();
                    break;
            }
        }

        return tag;
    }

    private static WxrTerm Term(WxrCursor at)
    {
        var term = new WxrTerm();
        for (var depth = at.Depth; at.NextBelow(depth); )
        {
            switch (at.Name)
            {
                case "term_id":
                    term.Id = at.Number();
                    break;
                case "term_taxonomy":
                    term.Taxonomy = at.Trimmed();
                    break;
                case "term_slug":
                    term.Slug = at.Trimmed();
                    break;
                case "term_parent":
                    term.Parent = at.Trimmed();
                    break;
                case "term_name":
                    term.Name = at.Trimmed();
                    break;
                case "term_description":
                    term.Description = at.Trimmed();
                    break;
            }
        }

        return term;
    }
}
