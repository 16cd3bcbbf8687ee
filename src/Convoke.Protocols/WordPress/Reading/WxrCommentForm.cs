namespace Convoke.Protocols.WordPress.Reading;

/// <summary>Reads one comment; what says from which network address it came is passed over.</summary>
internal static class WxrCommentForm
{
    public static WxrComment Read(WxrCursor at)
    {
        var comment = new WxrComment();
        for (var depth = at.Depth; at.NextBelow(depth); )
        {
            switch (at.Name)
            {
                case "comment_id":
                    comment.Id = at.Number();
                    break;
                case "comment_parent":
                    comment.Parent = at.Number();
                    break;
                case "comment_user_id":
                    comment.UserId = at.Number();
                    break;
                case "comment_approved":
                    comment.Approved = at.Trimmed();
                    break;
                case "comment_type":
                    comment.Type = at.Trimmed();
                    break;
                case "comment_content":
                    comment.Content = at.Text();
                    break;
                default:
                    Author(comment, at);
                    break;
            }
        }

        return comment;
    }

    private static void Author(WxrComment comment, WxrCursor at)
    {
        switch (at.Name)
        {
            case "comment_author":
                comment.Author = at.Trimmed();
                break;
            case "comment_author_email":
                comment.Email = at.Trimmed();
                break;
            case "comment_author_url":
                comment.Url = at.Trimmed();
                break;
            case "comment_date":
                comment.Date = at.Trimmed();
                break;
            case "comment_date_gmt":
                comment.DateGmt = at.Trimmed();
                break;
        }
    }
}
