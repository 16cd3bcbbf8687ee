using Convoke.Entries;
using Convoke.Reading;

namespace Convoke.Web.Reader;

/// <summary>One of what leads on from the head of every page: a section, the organisations, a page of the assembly, or the archive.</summary>
public sealed record MenuItem(EntryKind? Section, ListedText? Page, bool IsMembers = false);
