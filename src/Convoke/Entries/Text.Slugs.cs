namespace Convoke.Entries;

/// <summary>How a text is addressed. A slug that was public once leads here for ever.</summary>
public sealed partial class Text
{
    private readonly List<SlugClaim> claims = [];

    public string Slug { get; private set; } = "";

    public IReadOnlyList<SlugClaim> Claims => claims;

    /// <summary>Whether this is the text's slug or once was, as the kind of entry it is now.</summary>
    public bool HasClaimed(string slug) => claims.Exists(claim => claim.Slug == slug && claim.Kind == Kind);

    /// <summary>Takes a slug nobody else has in this language and kind; the database has the last word.</summary>
    public void Take(string slug)
    {
        if (slug == Slug)
            return;
        Readdress(Kind, slug);
        Entry.Changed();
    }

    internal void FollowKind(EntryKind kind) => Readdress(kind, Slug);

    /// <summary>An address nobody has seen is given back; one that was public stays the text's.</summary>
    private void Readdress(EntryKind kind, string slug)
    {
        if (PublishedAt is null)
            claims.RemoveAll(claim => claim.Slug == Slug && claim.Kind == Kind);
        (Kind, Slug) = (kind, slug);
        if (slug.Length > 0 && !HasClaimed(slug)) // a draft may have none yet
            claims.Add(SlugClaim.By(this));
    }
}
