namespace Convoke.Entries;

public enum TermKind
{
    Category,
    Tag,
}
