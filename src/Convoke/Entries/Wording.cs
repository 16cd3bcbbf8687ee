namespace Convoke.Entries;

/// <summary>What a text says in its language: everything its author writes.</summary>
public sealed record Wording(
    string Title,
    string Standfirst,
    string Body,
    TextFormat Format = TextFormat.Markdown,
    string PictureAlt = "",
    string AddressedPeople = ""
)
{
    public IReadOnlyList<Demand> Demands { get; init; } = [];
    public IReadOnlyList<Source> Sources { get; init; } = [];
}
