namespace Convoke.Web.Locales;

/// <summary>A gettext PO file as read: its header and its messages in order.</summary>
public sealed class PoFile
{
    private PoFile(IReadOnlyDictionary<string, string> header, IReadOnlyList<PoEntry> entries) =>
        (Header, Entries) = (header, entries);

    public IReadOnlyDictionary<string, string> Header { get; }

    /// <summary>A message that stands there twice is here twice; the first one counts.</summary>
    public IReadOnlyList<PoEntry> Entries { get; }

    public string Language => Header.GetValueOrDefault("Language", "");

    public PluralRule Plurals =>
        Header.TryGetValue("Plural-Forms", out var rule) ? PluralRule.Parse(rule) : PluralRule.English;

    /// <exception cref="FormatException">Names the line that is not PO.</exception>
    public static PoFile Read(TextReader text)
    {
        var entries = new PoReader(text).ReadAll();
        var header = entries.FirstOrDefault(entry => entry is { Id: "", Context: null });
        return new PoFile(
            ReadHeader(header is { Forms: [var fields, ..] } ? fields : ""),
            [.. entries.Where(entry => entry != header)]
        );
    }

    private static Dictionary<string, string> ReadHeader(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(field => field.Length == 2)
            .GroupBy(field => field[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(field => field.Key, field => field.Last()[1], StringComparer.OrdinalIgnoreCase);
}
