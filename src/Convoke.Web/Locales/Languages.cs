using System.Collections.Frozen;
using System.Reflection;

namespace Convoke.Web.Locales;

/// <summary>The languages that the interface speaks, and which of them a page in some content language is dressed in.</summary>
public sealed class Languages
{
    private readonly FrozenDictionary<string, Words> complete;
    private readonly Words english;

    /// <param name="template">The file that has every message: English.</param>
    /// <param name="files">All languages, the template among them where English is to be picked as itself.</param>
    public Languages(PoFile template, IEnumerable<PoFile> files)
    {
        var keys = template.Entries.Select(entry => entry.Key).ToHashSet();
        All = [.. files.Select(file => new Words(file))];
        complete = All.Where(words => keys.IsSubsetOf(words.Keys)).ToFrozenDictionary(words => words.Language);
        english = new Words(template);
    }

    private Languages(Words only)
    {
        All = [only];
        complete = FrozenDictionary<string, Words>.Empty;
        english = only;
    }

    public IReadOnlyList<Words> All { get; }

    public bool IsComplete(string language) => complete.ContainsKey(language);

    /// <summary>Every page in the same words, whatever its language.</summary>
    public static Languages Only(Words words) => new(words);

    /// <summary>Reads the PO files built into the program.</summary>
    public static Languages BuiltIn()
    {
        var files = ReadBuiltIn();
        return new Languages(files.Single(file => file.Language == "en"), files);
    }

    /// <summary>
    /// The words for a page in this content language: its own where they are complete, else those of the first complete
    /// language of the order, else English. A language with a region speaks as the one without, where it has no own words.
    /// </summary>
    public Words For(string? contentLanguage, params IEnumerable<string> order) =>
        order.Prepend(contentLanguage).Select(Complete).FirstOrDefault(words => words is not null) ?? english;

    private Words? Complete(string? language) =>
        language is null
            ? null
            : complete.GetValueOrDefault(language) ?? complete.GetValueOrDefault(language.Split('-')[0]);

    internal static List<PoFile> ReadBuiltIn()
    {
        var program = typeof(Languages).Assembly;
        return
        [
            .. program
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".po", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(program, name)),
        ];
    }

    private static PoFile Read(Assembly program, string name)
    {
        using var text = new StreamReader(program.GetManifestResourceStream(name)!);
        return PoFile.Read(text);
    }
}
