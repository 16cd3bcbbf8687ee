namespace Convoke.Entries;

/// <summary>How a text is addressed. A slug that was public once leads here for ever.</summary>
public sealed partial class Text
{
    public string Slug { get; private set; } = "";

    public List<SlugClaim> Claims { get; private set; } = [];

    /// <summary>Takes a slug nobody else has in this language and kind; the database has the last word.</summary>
    public void Take(string slug)
    {
        if (slug == Slug)
            return;
        if (PublishedAt is null)
            Claims.RemoveAll(claim => claim.Slug == Slug && claim.Kind == Kind);
        Slug = slug;
        Claim();
        Entry.Changed();
    }

    internal void FollowKind(EntryKind kind)
    {
        if (PublishedAt is null)
            Claims.RemoveAll(claim => claim.Slug == Slug && claim.Kind == Kind);
        Kind = kind;
        Claim();
    }

    private void Claim()
    {
        if (!Claims.Exists(claim => claim.Slug == Slug && claim.Kind == Kind))
            Claims.Add(SlugClaim.By(this));
    }
}
