namespace Convoke.Entries;

/// <summary>One thing a call asks for, in the words of one language.</summary>
public sealed record Demand(string Title, string Text = "");
