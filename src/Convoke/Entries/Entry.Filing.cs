namespace Convoke.Entries;

/// <summary>One term more or less, besides those an entry is filed under.</summary>
public sealed partial class Entry
{
    public bool IsFiledUnder(Term term) => filings.Exists(filing => filing.TermId == term.Id);

    public void FileAlso(Term term)
    {
        if (IsFiledUnder(term))
            return;
        filings.Add(Filing.Of(Id, term.Id));
        Changed();
    }

    public void FileNoMore(Term term)
    {
        if (filings.RemoveAll(filing => filing.TermId == term.Id) > 0)
            Changed();
    }
}
