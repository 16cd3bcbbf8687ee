namespace Convoke.Protocols.WordPress;

/// <summary>A post, page, attachment or thing of any other type, with its comments. Values are as the file has them.</summary>
public sealed record WxrItem : WxrPart
{
    public long Id { get; internal set; }

    /// <summary><c>post</c>, <c>page</c>, <c>attachment</c>, <c>nav_menu_item</c> or what a plugin made.</summary>
    public string Type { get; internal set; } = "";

    /// <summary><c>publish</c>, <c>future</c>, <c>draft</c>, <c>pending</c>, <c>private</c>, <c>inherit</c>, <c>trash</c>, <c>auto-draft</c>.</summary>
    public string Status { get; internal set; } = "";
    public string Title { get; internal set; } = "";

    /// <summary>The permalink, absolute.</summary>
    public string Link { get; internal set; } = "";
    public string Guid { get; internal set; } = "";

    /// <summary>WordPress' <c>post_name</c>; percent-encoded when not ASCII, empty for drafts.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>The author's sign-in name, see <see cref="WxrAuthor.Login"/>.</summary>
    public string CreatorLogin { get; internal set; } = "";

    /// <summary>RFC 822, UTC.</summary>
    public string PubDate { get; internal set; } = "";

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c> in the zone of the old site.</summary>
    public string PostDate { get; internal set; } = "";

    /// <summary>The same moment in UTC; <c>0000-00-00 00:00:00</c> means none.</summary>
    public string PostDateGmt { get; internal set; } = "";
    public string Modified { get; internal set; } = "";
    public string ModifiedGmt { get; internal set; } = "";
    public string Content { get; internal set; } = "";
    public string Excerpt { get; internal set; } = "";

    /// <summary><c>open</c> or <c>closed</c>.</summary>
    public string CommentStatus { get; internal set; } = "";

    /// <summary><c>open</c> or <c>closed</c>.</summary>
    public string PingStatus { get; internal set; } = "";

    /// <summary>The id of the item above it, 0 for none.</summary>
    public long Parent { get; internal set; }
    public int MenuOrder { get; internal set; }

    /// <summary>The password readers must give, as plain text; empty for none.</summary>
    public string Password { get; internal set; } = "";
    public bool IsSticky { get; internal set; }

    /// <summary>Where the file of an attachment is; empty otherwise.</summary>
    public string AttachmentUrl { get; internal set; } = "";
    public IReadOnlyList<WxrMeta> Meta { get; internal set; } = [];
    public IReadOnlyList<WxrItemTerm> Terms { get; internal set; } = [];
    public IReadOnlyList<WxrComment> Comments { get; internal set; } = [];

    /// <summary>When it was or will be published, in UTC.</summary>
    public DateTimeOffset? PublishedAt => WordPressDates.Instant(PostDateGmt, PubDate, PostDate);

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset? ModifiedAt => WordPressDates.Instant(ModifiedGmt, "", Modified);

    /// <summary>The first meta value with that key.</summary>
    public string? MetaValue(string key) => Meta.FirstOrDefault(meta => meta.Key == key)?.Value;
}

/// <summary>One row of <c>postmeta</c>; values may be serialised PHP.</summary>
public sealed record WxrMeta(string Key, string Value);

/// <summary>A term an item is filed under; the domain is <c>category</c>, <c>post_tag</c> or another taxonomy.</summary>
public sealed record WxrItemTerm(string Domain, string Nicename, string Name);

/// <summary>A comment, pingback or trackback. Its network address is never read.</summary>
public sealed record WxrComment
{
    public long Id { get; internal set; }

    /// <summary>The comment it answers, 0 for none.</summary>
    public long Parent { get; internal set; }

    /// <summary>The account it was written from, 0 for none.</summary>
    public long UserId { get; internal set; }
    public string Author { get; internal set; } = "";
    public string Email { get; internal set; } = "";
    public string Url { get; internal set; } = "";
    public string Date { get; internal set; } = "";
    public string DateGmt { get; internal set; } = "";
    public string Content { get; internal set; } = "";

    /// <summary><c>1</c> shown, <c>0</c> waiting, <c>spam</c>, <c>trash</c>, <c>post-trashed</c>.</summary>
    public string Approved { get; internal set; } = "";

    /// <summary>Empty or <c>comment</c>, <c>pingback</c>, <c>trackback</c>, or what a plugin made.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>When it was written, in UTC.</summary>
    public DateTimeOffset? WrittenAt => WordPressDates.Instant(DateGmt, "", Date);
    public bool IsPingback => Type == "pingback";
    public bool IsTrackback => Type == "trackback";
}
