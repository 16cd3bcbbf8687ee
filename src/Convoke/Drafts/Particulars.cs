namespace Convoke.Drafts;

/// <summary>What is said of a whole entry beside its words, as typed; lists have one item a line.</summary>
public sealed record Particulars
{
    public string Byline { get; init; } = "";
    public string Categories { get; init; } = "";
    public string Tags { get; init; } = "";

    /// <summary>Codes of ISO 3166, with anything between them.</summary>
    public string Places { get; init; } = "";

    /// <summary>Empty: as the assembly has it; else <c>open</c> or <c>closed</c>.</summary>
    public string Comments { get; init; } = "";
    public string Pings { get; init; } = "";
    public bool Sticky { get; init; }

    /// <summary>Never the password itself.</summary>
    public string? PasswordHash { get; init; }
    public string Until { get; init; } = "";
    public string UrgentUntil { get; init; } = "";
    public string Kinds { get; init; } = "";
    public string Regions { get; init; } = "";

    /// <summary>The id of a picture; empty for none.</summary>
    public string Picture { get; init; } = "";
}
