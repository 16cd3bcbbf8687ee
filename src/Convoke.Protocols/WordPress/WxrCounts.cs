namespace Convoke.Protocols.WordPress;

/// <summary>What a file holds, after it was read to its end.</summary>
public sealed record WxrCounts
{
    public required WxrSite Site { get; init; }
    public int Authors { get; internal set; }
    public int Categories { get; internal set; }
    public int Tags { get; internal set; }
    public int Terms { get; internal set; }

    /// <summary>Items by <see cref="WxrItem.Type"/>.</summary>
    public IReadOnlyDictionary<string, int> Items => items;

    /// <summary>Neither pingback nor trackback.</summary>
    public int Comments { get; internal set; }
    public int Pingbacks { get; internal set; }
    public int Trackbacks { get; internal set; }
    public IReadOnlyList<WxrWarning> Warnings => warnings;

    private readonly Dictionary<string, int> items = [];
    private readonly List<WxrWarning> warnings = [];

    internal void Add(WxrPart part)
    {
        switch (part)
        {
            case WxrAuthor:
                Authors++;
                break;
            case WxrCategory:
                Categories++;
                break;
            case WxrTag:
                Tags++;
                break;
            case WxrTerm:
                Terms++;
                break;
            case WxrItem item:
                Add(item);
                break;
            case WxrWarning warning:
                warnings.Add(warning);
                break;
        }
    }

    private void Add(WxrItem item)
    {
        items[item.Type] = items.GetValueOrDefault(item.Type) + 1;
        var pingbacks = item.Comments.Count(comment => comment.IsPingback);
        var trackbacks = item.Comments.Count(comment => comment.IsTrackback);
        Pingbacks += pingbacks;
        Trackbacks += trackbacks;
        Comments += item.Comments.Count - pingbacks - trackbacks;
    }
}
