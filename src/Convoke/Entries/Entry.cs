using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>
/// Anything published ("this entry was posted on ..."): what its texts in all languages have in common.
/// </summary>
public sealed partial class Entry : Entity
{
    private readonly List<Text> texts = [];
    private readonly List<Filing> filings = [];

    private Entry() { }

    public EntryKind Kind { get; private set; }
    public Guid? AuthorId { get; private set; }

    /// <summary>When the first of its texts was published; it decides the archive month and never moves.</summary>
    public DateTimeOffset? PostedAt { get; private set; }

    public bool Sticky { get; private set; }

    /// <summary>A one-way hash; null when everybody may read.</summary>
    public string? PasswordHash { get; private set; }

    public IReadOnlyList<CountryCode> Places { get; private set; } = [];
    public Guid? PictureId { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Where the entry was imported from and what it was like there, so that a second import finds it and sees changes.</summary>
    public string? Origin { get; private set; }
    public string? OriginDigest { get; private set; }

    public IReadOnlyList<Text> Texts => texts;
    public IReadOnlyList<Filing> Filings => filings;

    public bool IsProtected => PasswordHash is not null;

    public static Entry Begin(EntryKind kind, DateTimeOffset now, Guid? id = null)
    {
        var entry = new Entry
        {
            Id = id ?? Kernel.Id.New(now),
            Kind = kind,
            CreatedAt = now,
        };
        entry.Record(new EntryChanged(entry.Id));
        return entry;
    }

    public Text? TextIn(LanguageTag language) => texts.Find(text => text.Language == language);

    /// <summary>Another kind gives every text another address; the old ones go on leading here.</summary>
    public void TurnInto(EntryKind kind)
    {
        Kind = kind;
        foreach (var text in texts)
            text.FollowKind(kind);
        Changed();
    }

    public void SignedBy(Author? author) => Set(AuthorId != author?.Id, () => AuthorId = author?.Id);

    public void Pin(bool sticky) => Set(Sticky != sticky, () => Sticky = sticky);

    public void Protect(string? passwordHash) => Set(PasswordHash != passwordHash, () => PasswordHash = passwordHash);

    public void Locate(IReadOnlyList<CountryCode> places) => Set(!Places.SequenceEqual(places), () => Places = places);

    public void Illustrate(Guid? picture) => Set(PictureId != picture, () => PictureId = picture);

    public void CameFrom(string origin, string digest) => (Origin, OriginDigest) = (origin, digest);

    public void FileUnder(IEnumerable<Term> terms)
    {
        var wanted = terms.Select(term => term.Id).ToHashSet();
        if (wanted.SetEquals(filings.Select(filing => filing.TermId)))
            return;
        filings.RemoveAll(filing => !wanted.Contains(filing.TermId));
        filings.AddRange(wanted.Except(filings.Select(filing => filing.TermId)).Select(term => Filing.Of(Id, term)));
        Changed();
    }

    internal void Changed() => Record(new EntryChanged(Id));

    internal void Post(DateTimeOffset at) => PostedAt ??= at;

    internal void RecordFor(IHappening happening) => Record(happening);

    private void Set(bool differs, Action change)
    {
        if (!differs)
            return;
        change();
        Changed();
    }
}
