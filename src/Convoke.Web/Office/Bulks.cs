using Convoke.Accounts;
using Convoke.Web.Locales;

namespace Convoke.Web.Office;

/// <summary>What the office says of acts on many entries.</summary>
internal static class Bulks
{
    /// <summary>A page of the list, and no more.</summary>
    public const int Most = 40;

    /// <summary>What is offered in the list; the bin has an act of its own.</summary>
    public static IEnumerable<Bulk> Offered { get; } = Enum.GetValues<Bulk>().Where(act => act is not Bulk.Restore);

    /// <summary>What must be chosen for it.</summary>
    public static string? Asks(Bulk act) =>
        act switch
        {
            Bulk.File or Bulk.Unfile => Words.Later("Category"),
            Bulk.Byline => Words.Later("Byline"),
            Bulk.Kind => Words.Later("Kind"),
            _ => null,
        };

    public static string Name(Bulk act) =>
        act switch
        {
            Bulk.Publish => Words.Later("Publish"),
            Bulk.Unpublish => Words.Later("Take away from readers"),
            Bulk.File => Words.Later("File under a category"),
            Bulk.Unfile => Words.Later("Take out of a category"),
            Bulk.Kind => Words.Later("Change the kind"),
            Bulk.Byline => Words.Later("Change the byline"),
            Bulk.OpenComments => Words.Later("Open comments"),
            Bulk.CloseComments => Words.Later("Close comments"),
            Bulk.Restore => Words.Later("Take out of the bin"),
            _ => Words.Later("Move to the bin"),
        };

    /// <summary>What is to be known before it is done.</summary>
    public static string? Warning(Words words, Bulk act) =>
        act switch
        {
            Bulk.Publish => words[
                "Of texts that readers do not see, the newest words go out; those with a date wait for it. What is public stays as it is. Who undoes it takes them away again, and readers are told so."
            ].Value,
            Bulk.Unpublish => words[
                "Readers see none of them any more at once, and are told that they are gone."
            ].Value,
            Bulk.Kind => words["Their addresses change; the old ones go on leading there."].Value,
            Bulk.Bin => words[
                "Readers see none of them any more at once. They can be taken out of the bin for {0} days; then they are deleted for good, comments and versions too.",
                (int)Entries.Entry.TimeInBin.TotalDays
            ].Value,
            _ => null,
        };

    /// <summary>What the list says afterwards.</summary>
    public static string Told(Words L, BulkDone done) =>
        done.Left == 0
            ? Done(L, done)
            : $"{Done(L, done)} {L.Plural(done.Left, "It could not be done to {0} entry.", "It could not be done to {0} entries.")}";

    private static string Done(Words L, BulkDone done) =>
        done.Act switch
        {
            Bulk.Publish => L.Plural(done.Count, "{0} entry was published.", "{0} entries were published."),
            Bulk.Unpublish => L.Plural(
                done.Count,
                "{0} entry was taken away from readers.",
                "{0} entries were taken away from readers."
            ),
            Bulk.File => L.Plural(done.Count, "{0} entry was filed.", "{0} entries were filed."),
            Bulk.Unfile => L.Plural(
                done.Count,
                "{0} entry was taken out of the category.",
                "{0} entries were taken out of the category."
            ),
            Bulk.Kind => L.Plural(done.Count, "{0} entry is of another kind.", "{0} entries are of another kind."),
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
            Bulk.Restore => L.Plural(
                done.Count,
                "{0} entry was taken out of the bin.",
                "{0} entries were taken out of the bin."
            ),
            _ => L.Plural(done.Count, "{0} entry was moved to the bin.", "{0} entries were moved to the bin."),
        };

    public static Deed Deed(Bulk act) =>
        act switch
        {
            Bulk.Publish => Accounts.Deed.Published,
            Bulk.Unpublish => Accounts.Deed.Unpublished,
            Bulk.File => Accounts.Deed.FiledEntry,
            Bulk.Unfile => Accounts.Deed.Refiled,
            Bulk.Kind => Accounts.Deed.ChangedKind,
            Bulk.Byline => Accounts.Deed.ChangedByline,
            Bulk.OpenComments => Accounts.Deed.OpenedComments,
            Bulk.CloseComments => Accounts.Deed.ClosedComments,
            Bulk.Restore => Accounts.Deed.RestoredEntry,
            _ => Accounts.Deed.BinnedEntry,
        };

    /// <summary>What the log says when it is undone.</summary>
    public static Deed Undoing(Bulk act) =>
        act switch
        {
            Bulk.Publish => Deed(Bulk.Unpublish),
            Bulk.Unpublish => Deed(Bulk.Publish),
            Bulk.File => Deed(Bulk.Unfile),
            Bulk.Unfile => Deed(Bulk.File),
            Bulk.OpenComments => Deed(Bulk.CloseComments),
            Bulk.CloseComments => Deed(Bulk.OpenComments),
            Bulk.Bin => Deed(Bulk.Restore),
            Bulk.Restore => Deed(Bulk.Bin),
            _ => Deed(act),
        };
}
