using Convoke.Reading;

namespace Convoke.Web.Reader;

/// <summary>Entries to list: under headings of which level, with the number of the call in the margin or the day.</summary>
internal sealed record RowsOf(PublicPage Page, IReadOnlyList<ListedText> Items, int Level = 2, bool ByNumber = false);
