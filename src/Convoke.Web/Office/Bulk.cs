using Convoke.Accounts;
using Convoke.Web.Locales;

namespace Convoke.Web.Office;

/// <summary>What can be done to many entries at once.</summary>
public enum Bulk
{
    File,
    Byline,
    OpenComments,
    CloseComments,
    Bin,
}

/// <summary>What was done to how many, and what each was before, so that it can be undone; entries are named by what they were.</summary>
public sealed record BulkDone(Bulk Act, Guid? Choice, int Count, IReadOnlyDictionary<string, Guid[]> Former);

internal static class Bulks
{
    /// <summary>A page of the list, and no more.</summary>
    public const int Most = 40;

    public static string Name(Bulk act) =>
        act switch
        {
            Bulk.File => Words.Later("File under a category"),
            Bulk.Byline => Words.Later("Change the byline"),
            Bulk.OpenComments => Words.Later("Open comments"),
            Bulk.CloseComments => Words.Later("Close comments"),
            _ => Words.Later("Move to the bin"),
        };

    /// <summary>What the list says afterwards.</summary>
    public static string Told(Words L, BulkDone done) =>
        done.Act switch
        {
            Bulk.File => L.Plural(done.Count, "{0} entry was filed.", "{0} entries were filed."),
            Bulk.Byline => L.Plural(done.Count, "{0} entry has another byline.", "{0} entries have another byline."),
            Bulk.OpenComments => L.Plural(
                done.Count,
                "Comments were opened on {0} entry.",
                "Comments were opened on {0} entries."
            ),
            Bulk.CloseComments => L.Plural(
                done.Count,
                "Comments were closed on {0} entry.",
                "Comments were closed on {0} entries."
            ),
            _ => L.Plural(done.Count, "{0} entry was moved to the bin.", "{0} entries were moved to the bin."),
        };

    public static Deed Deed(Bulk act) =>
        act switch
        {
            Bulk.File => Accounts.Deed.FiledEntry,
            Bulk.Byline => Accounts.Deed.ChangedByline,
            Bulk.OpenComments => Accounts.Deed.OpenedComments,
            Bulk.CloseComments => Accounts.Deed.ClosedComments,
            _ => Accounts.Deed.BinnedEntry,
        };

    /// <summary>What the log says when it is undone.</summary>
    public static Deed Undoing(Bulk act) =>
        act switch
        {
            Bulk.OpenComments => Accounts.Deed.ClosedComments,
            Bulk.CloseComments => Accounts.Deed.OpenedComments,
            Bulk.Bin => Accounts.Deed.RestoredEntry,
            _ => Deed(act),
        };
}
