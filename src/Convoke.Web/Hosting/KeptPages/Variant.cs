namespace Convoke.Web.Hosting.KeptPages;

/// <summary>
/// What tells one answer of a path from another. Host, other cookies and query keys that the page does not name are
/// no part of it. The path is as sent: shelves fold its case, since routing does.
/// </summary>
internal readonly record struct Variant(string Path, string Query, Theme Theme, bool Lite);
