using System.Globalization;

namespace Convoke.Safety;

/// <summary>
/// The folder of keys: a file per key, never deleted, since backups need the old ones, and the file <c>current</c>, which
/// says which of them are in use. Every change ends with <c>current</c> being replaced in one step.
/// </summary>
public sealed class KeyFolder(string path)
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const string CurrentFile = "current";
    private const string ShownFile = "shown";

    public string Path { get; } = path;

    /// <summary>Everything in the folder; empty where there is no folder. The newest of a kind is in use where nothing says which.</summary>
    /// <exception cref="KeyProblem">A file in it cannot be read as a key.</exception>
    public KeySet Read()
    {
        if (!Directory.Exists(Path))
            return KeySet.Empty;

        var keys = Directory.GetFiles(Path, "*.key").Order(StringComparer.Ordinal).Select(ReadKey).ToList();
        var current = ReadLines(CurrentFile);
        return new KeySet(keys, Named("column"), Named("index"), Named("next-index"));

        KeyId? Named(string use) =>
            current.Where(line => line.Length == 2 && line[0] == use).Select(line => ParseId(line[1])).FirstOrDefault();
    }

    /// <summary>Changes whenever the keys do; null where nothing can be read, so that a folder taken away changes nothing.</summary>
    public string? Stamp()
    {
        try
        {
            return File.ReadAllText(FileOf(CurrentFile));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts a key beside the others; it is in use only once <see cref="Use"/> says so.</summary>
    public SecretKey Put(SecretKey key)
    {
        MakeFolder();
        var made = key.MadeAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        Write($"{NameOf(key.Kind)}-{key.Id}.key", $"{made}\n{PaperKey.Write(key)}\n");
        return key;
    }

    public void Use(KeyId column, KeyId index, KeyId? nextIndex = null) =>
        Write(CurrentFile, $"column {column}\nindex {index}\n{(nextIndex is { } next ? $"next-index {next}\n" : "")}");

    /// <summary>Notes that these keys were printed for a safe.</summary>
    public void MarkShown(IEnumerable<SecretKey> keys) =>
        Write(ShownFile, string.Concat(keys.Select(key => $"{NameOf(key.Kind)} {key.Id}\n")));

    /// <summary>Whether a key in use was never printed, so that losing this folder would lose every sealed value.</summary>
    public bool WantsShowing()
    {
        var shown = ReadLines(ShownFile).Select(line => string.Join(' ', line)).ToHashSet();
        return Read().InUse.Any(key => !shown.Contains($"{NameOf(key.Kind)} {key.Id}"));
    }

    /// <summary>Files of the folder, and the folder, that others on this machine can read.</summary>
    public IReadOnlyList<string> OpenToOthers()
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(Path))
            return [];

        return [.. Directory.GetFiles(Path).Prepend(Path).Where(file => (ModeOf(file) & Others) != UnixFileMode.None)];

        static UnixFileMode ModeOf(string file) =>
            OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file);
    }

    private static string NameOf(KeyKind kind) => kind is KeyKind.Column ? "column" : "index";

    private static KeyId? ParseId(string text) => KeyId.TryParse(text, out var id) ? id : null;

    private SecretKey ReadKey(string file)
    {
        var lines = File.ReadAllLines(file);
        var key =
            lines.Length >= 2
            && DateTimeOffset.TryParse(
                lines[0],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var made
            )
                ? PaperKey.Read(lines[1], made)
                : null;
        return key is not null && System.IO.Path.GetFileName(file) == $"{NameOf(key.Kind)}-{key.Id}.key"
            ? key
            : throw new KeyProblem($"The key file {file} is damaged: put back a copy of it.");
    }

    private string[][] ReadLines(string name) =>
        File.Exists(FileOf(name)) ? [.. File.ReadAllLines(FileOf(name)).Select(line => line.Split(' '))] : [];

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Write(string name, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        var draft = FileOf($".{name}.new");
        File.Delete(draft);
        using (var file = new FileStream(draft, options))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, FileOf(name), overwrite: true);
    }

    private string FileOf(string name) => System.IO.Path.Combine(Path, name);
}
