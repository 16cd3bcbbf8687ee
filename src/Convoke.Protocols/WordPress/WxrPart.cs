namespace Convoke.Protocols.WordPress;

/// <summary>One thing a WXR file holds, in the order of the file.</summary>
public abstract record WxrPart
{
    /// <summary>The line, counted from 1, in which it begins.</summary>
    public int Line { get; internal set; }
}

/// <summary>The site; always the first part.</summary>
public sealed record WxrSite : WxrPart
{
    public string Title { get; internal set; } = "";
    public string Description { get; internal set; } = "";

    /// <summary>The address of the home page.</summary>
    public string Link { get; internal set; } = "";

    /// <summary>The address under which its permalinks live; empty in some exports, then <see cref="Link"/> counts.</summary>
    public string BaseBlogUrl { get; internal set; } = "";

    /// <summary>A language tag such as <c>en-US</c>; may be empty.</summary>
    public string Language { get; internal set; } = "";

    /// <summary>The WXR version: 1.0, 1.1 or 1.2.</summary>
    public string Version { get; internal set; } = "";
}

/// <summary>Somebody who could sign in to the old site.</summary>
public sealed record WxrAuthor : WxrPart
{
    public long Id { get; internal set; }

    /// <summary>The sign-in name; joins <see cref="WxrItem.CreatorLogin"/>, never to be shown or put into an address.</summary>
    public string Login { get; internal set; } = "";
    public string Email { get; internal set; } = "";
    public string DisplayName { get; internal set; } = "";
    public string FirstName { get; internal set; } = "";
    public string LastName { get; internal set; } = "";
}

/// <summary>A category, in a tree by <see cref="Parent"/>.</summary>
public sealed record WxrCategory : WxrPart
{
    public long Id { get; internal set; }
    public string Nicename { get; internal set; } = "";

    /// <summary>The nicename of the category above it; empty at the top.</summary>
    public string Parent { get; internal set; } = "";
    public string Name { get; internal set; } = "";
    public string Description { get; internal set; } = "";
}

/// <summary>A tag.</summary>
public sealed record WxrTag : WxrPart
{
    public long Id { get; internal set; }
    public string Slug { get; internal set; } = "";
    public string Name { get; internal set; } = "";
    public string Description { get; internal set; } = "";
}

/// <summary>A term of any other taxonomy: menus, post formats, those of plugins.</summary>
public sealed record WxrTerm : WxrPart
{
    public long Id { get; internal set; }
    public string Taxonomy { get; internal set; } = "";
    public string Slug { get; internal set; } = "";
    public string Parent { get; internal set; } = "";
    public string Name { get; internal set; } = "";
    public string Description { get; internal set; } = "";
}

/// <summary>Something the file holds that was mended while reading; these parts come last.</summary>
public sealed record WxrWarning(string Message) : WxrPart;
