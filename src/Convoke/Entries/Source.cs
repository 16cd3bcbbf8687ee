namespace Convoke.Entries;

/// <summary>A document a text cites. The date is as the source has it: a day, a month or a year.</summary>
public sealed record Source(string Title, string Publisher = "", string Date = "", string Address = "");
