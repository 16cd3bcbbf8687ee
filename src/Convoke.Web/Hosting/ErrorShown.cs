namespace Convoke.Web.Hosting;

/// <summary>
/// Told to the page <c>/error/{status}</c>, which a failed request is shown: what went wrong, at which path (its first part
/// names the language), and the reference under which the log has it.
/// </summary>
public sealed record ErrorShown(int Status, string Path, string? Reference);
