namespace Convoke.Web.Office;

/// <summary>What can be done to many entries at once.</summary>
public enum Bulk
{
    Publish,
    Unpublish,
    File,
    Unfile,
    Kind,
    Byline,
    OpenComments,
    CloseComments,
    Bin,
    Restore,
}

/// <summary>What was done to how many, and what each was before, so that it can be undone; entries are named by what they were.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Choice">The category, the author or the kind that was chosen for it.</param>
/// <param name="Count">To how many.</param>
/// <param name="Left">How many it could not be done to.</param>
/// <param name="Former">The entries, by what they were.</param>
public sealed record BulkDone(
    Bulk Act,
    string? Choice,
    int Count,
    int Left,
    IReadOnlyDictionary<string, Guid[]> Former
);
