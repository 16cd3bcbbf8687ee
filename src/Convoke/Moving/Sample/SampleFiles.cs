using System.Text.Json;

namespace Convoke.Moving.Sample;

/// <summary>The sample as it lies in its folder; Sample/README.md says what each file holds.</summary>
internal sealed record SampleAssembly(
    Dictionary<string, string> Name,
    Dictionary<string, string> Tagline,
    string[] Languages,
    string Zone,
    SampleTerm[] Categories,
    SampleTerm[] Tags,
    SampleTerm[] Authors
)
{
    public static SampleAssembly Read(string folder) =>
        SampleJson.Read<SampleAssembly>(Path.Combine(folder, "assembly.json"));
}

/// <summary>A category, tag or author.</summary>
internal sealed record SampleTerm(
    string Slug,
    Dictionary<string, string> Names,
    string? Parent = null,
    Dictionary<string, string>? Description = null
);

/// <summary>What was answered to one entry.</summary>
internal sealed record SampleResponses(SampleComment[]? Comments, SamplePing[]? Pings);

internal sealed record SampleComment(
    string Name,
    string When,
    string Text,
    string Lang = "en",
    string Site = "",
    string Mail = "",
    string State = "shown",
    SampleComment[]? Replies = null
);

internal sealed record SamplePing(string Kind, string Source, string Title, string When, string Excerpt = "");

internal static class SampleJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options)!;
}
