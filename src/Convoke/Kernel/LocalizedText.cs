using System.Collections.Immutable;
using System.Text.Json;

namespace Convoke.Kernel;

/// <summary>A name in several languages: of the assembly, an author, a category.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly ImmutableSortedDictionary<string, string> names;

    private LocalizedText(ImmutableSortedDictionary<string, string> names) => this.names = names;

    public static LocalizedText Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public bool IsEmpty => names.IsEmpty;

    /// <summary>The letters of the longest name.</summary>
    public int Longest => names.IsEmpty ? 0 : names.Values.Max(name => name.Length);

    /// <summary>Every name there is, by the codes of the languages.</summary>
    public IEnumerable<(LanguageTag Language, string Name)> All =>
        names.Select(name => (LanguageTag.FromStore(name.Key), name.Value));

    public static LocalizedText Of(LanguageTag language, string name) => Empty.With(language, name);

    public LocalizedText With(LanguageTag language, string name) => new(names.SetItem(language.Code, name));

    /// <summary>The name in this language, else in the first of the others that has one; and the language it is in.</summary>
    public (string Name, LanguageTag Language) In(LanguageTag language, IEnumerable<LanguageTag> otherwise)
    {
        foreach (var choice in otherwise.Prepend(language))
            if (names.TryGetValue(choice.Code, out var name))
                return (name, choice);
        return names.IsEmpty ? ("", language) : (names.First().Value, LanguageTag.FromStore(names.First().Key));
    }

    public bool Has(string name) => names.ContainsValue(name);

    public string ToJson() => JsonSerializer.Serialize(names);

    public static LocalizedText FromJson(string json) =>
        new(
            JsonSerializer
                .Deserialize<Dictionary<string, string>>(json)!
                .ToImmutableSortedDictionary(StringComparer.Ordinal)
        );

    public bool Equals(LocalizedText? other) => other is not null && ToJson() == other.ToJson();

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => string.Join('\n', names.Values).GetHashCode(StringComparison.Ordinal);

    public override string ToString() => names.IsEmpty ? "" : names.First().Value;
}
