using Convoke.Entries;
using Convoke.Reading;

namespace Convoke.Web.Reader;

/// <summary>One of what leads on from the head of every page: a section, the archive, or a page of the assembly.</summary>
public sealed record MenuItem(EntryKind? Section, ListedText? Page);
