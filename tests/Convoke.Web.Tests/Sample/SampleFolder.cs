using System.Runtime.CompilerServices;
using Convoke.Assemblies;
using Convoke.Moving.Files;

namespace Convoke.Web.Tests.Sample;

/// <summary>The sample as it lies in the repository, read as on a fixed day.</summary>
internal static class SampleFolder
{
    public static readonly DateTimeOffset Day = new(2027, 1, 20, 12, 0, 0, TimeSpan.Zero);

    public static string Path { get; } = Find();

    /// <summary>Each text with the path of its file.</summary>
    public static IReadOnlyDictionary<string, EntryFile> Texts { get; } =
        Directory
            .GetFiles(System.IO.Path.Combine(Path, "entries"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => path, path => Read(path), StringComparer.Ordinal);

    /// <summary>The texts of each entry by their language.</summary>
    public static IReadOnlyList<Dictionary<string, EntryFile>> Entries { get; } =
    [
        .. Texts
            .GroupBy(text => System.IO.Path.GetDirectoryName(text.Key), StringComparer.Ordinal)
            .Select(texts => texts.ToDictionary(text => text.Value.Language.ToString(), text => text.Value)),
    ];

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static EntryFile Read(string path) =>
        EntryFileReader.Read(System.IO.File.ReadAllText(path), new Moments(AssemblyZone.Named("Europe/Vienna"), Day));

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = System.IO.Path.GetDirectoryName(here)!;
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder, "Convoke.slnx")))
            folder = System.IO.Path.GetDirectoryName(folder)!;
        return System.IO.Path.Combine(folder, "src", "Convoke.Web", "Sample");
    }
}
