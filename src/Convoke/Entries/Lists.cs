namespace Convoke.Entries;

/// <summary>The lists that are not a term's or an author's.</summary>
public static class Lists
{
    public static readonly Guid Site = Of(1);
    public static readonly Guid Sticky = Of(2);
    public static readonly Guid OpenCalls = Of(3);
    public static readonly Guid Urgent = Of(4);
    public static readonly Guid Pages = Of(5);
    private static readonly Guid Calls = Of(11);
    private static readonly Guid Statements = Of(12);
    private static readonly Guid Updates = Of(13);

    public static Guid Of(EntryKind kind) =>
        kind switch
        {
            EntryKind.Call => Calls,
            EntryKind.Statement => Statements,
            EntryKind.Update => Updates,
            _ => Pages,
        };

    private static Guid Of(byte number) => new(number, 0, 0, new byte[8]);
}
