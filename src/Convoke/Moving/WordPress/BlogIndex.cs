using Convoke.Protocols.WordPress;

namespace Convoke.Moving.WordPress;

/// <summary>What the first reading of a file learns: that it is whole, and what later items refer to by number or name.</summary>
internal sealed class BlogIndex
{
    public required WxrSite Site { get; init; }
    public List<WxrAuthor> Authors { get; } = [];
    public List<WxrCategory> Categories { get; } = [];
    public List<WxrTag> Tags { get; } = [];
    public Dictionary<long, Attachment> Attachments { get; } = [];
    public Dictionary<long, string> SlugsOfPages { get; } = [];
    public List<WxrWarning> Warnings { get; } = [];

    /// <summary>Every category and tag that an item names, each once.</summary>
    public IReadOnlyCollection<WxrItemTerm> TermsOfItems => termsOfItems.Values;

    private readonly Dictionary<(string, string), WxrItemTerm> termsOfItems = [];

    public Dictionary<long, string> Identities { get; } = [];

    /// <summary>
    /// What identifies an item: its number and its GUID, since exports of different blogs may bear the same address.
    /// </summary>
    public static string IdentityOf(WxrItem item) => FormattableString.Invariant($"{item.Id}:{item.Guid}");

    /// <summary>Whether an item becomes an entry.</summary>
    public static bool IsMoved(WxrItem item) => item is { Type: "post" or "page", Status: not "auto-draft" };

    /// <summary>Reads to the end; whatever is wrong with the form is thrown from here, before anything is written.</summary>
    public static BlogIndex Read(Stream file, WxrLimits limits, Action<long> progress)
    {
        BlogIndex? index = null;
        foreach (var part in WxrReader.Read(file, limits, progress))
        {
            if (part is WxrSite site)
                index = new BlogIndex { Site = site };
            else
                index!.Note(part);
        }
        return index!;
    }

    /// <summary>The attachments of an item, in the order of the file.</summary>
    public IEnumerable<Attachment> AttachedTo(long item) =>
        attached?[item] ?? (attached = Attachments.Values.ToLookup(attachment => attachment.Parent))[item];

    private ILookup<long, Attachment>? attached;
    private WordPressAddresses? addresses;

    private void Note(WxrPart part)
    {
        if (part is WxrItem { Type: "post" or "page" or "attachment" } known)
            Identities[known.Id] = IdentityOf(known);
        if (part is WxrItem item && IsMoved(item))
            foreach (var term in item.Terms)
                termsOfItems.TryAdd((term.Domain, term.Nicename), term);
        switch (part)
        {
            case WxrAuthor author:
                Authors.Add(author);
                break;
            case WxrCategory category:
                Categories.Add(category);
                break;
            case WxrTag tag:
                Tags.Add(tag);
                break;
            case WxrItem { Type: "attachment" } attachment:
                Attachments[attachment.Id] = Attachment.Of(attachment, addresses ??= new WordPressAddresses(Site));
                break;
            case WxrItem { Type: "page" } page:
                SlugsOfPages[page.Id] = page.Slug;
                break;
            case WxrWarning warning:
                Warnings.Add(warning);
                break;
        }
    }
}

/// <summary>An attachment without its texts.</summary>
internal sealed record Attachment(
    long Id,
    string Title,
    string Address,
    IReadOnlyList<string> Pages,
    string Alternative,
    string Caption,
    long Parent
)
{
    public static Attachment Of(WxrItem item, WordPressAddresses addresses) =>
        new(
            item.Id,
            item.Title,
            item.AttachmentUrl.Length > 0 ? item.AttachmentUrl : item.Guid,
            RedirectMover.Paths(addresses.OfItem(item)),
            item.MetaValue("_wp_attachment_image_alt") ?? "",
            item.Excerpt,
            item.Parent
        );

    public WordPressPicture AsPicture() => new(Address, Alternative, Caption, Id);
}
