using System.Globalization;
using System.Text;

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
        try
        {
            return Directory.Exists(Path) ? ReadFiles() : KeySet.Empty;
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new KeyProblem($"The folder {Path} (CONVOKE_KEYS) cannot be read.", denied);
        }
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
        Write(FileNameOf(key), TextOf(key));
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

    internal static string FileNameOf(SecretKey key) => $"{NameOf(key.Kind)}-{key.Id}.key";

    /// <summary>When it was made, and the key as it is printed.</summary>
    internal static string TextOf(SecretKey key) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{key.MadeAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\n{PaperKey.Write(key)}\n"
        );

    private static string NameOf(KeyKind kind) => kind is KeyKind.Column ? "column" : "index";

    private static KeyId? ParseId(string text) => KeyId.TryParse(text, out var id) ? id : null;

    private KeySet ReadFiles()
    {
        var keys = Directory.GetFiles(Path, "*.key").Order(StringComparer.Ordinal).Select(ReadKey).ToList();
        var uses = ReadLines(CurrentFile).Where(line => line.Length == 2).ToLookup(line => line[0], line => line[1]);
        return new KeySet(keys, Named("column"), Named("index"), Named("next-index"));

        KeyId? Named(string use) => uses[use].Select(ParseId).FirstOrDefault();
    }

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
        return key is not null && System.IO.Path.GetFileName(file) == FileNameOf(key)
            ? key
            : throw new KeyProblem($"The key file {file} is damaged: put back a copy of it.");
    }

    private string[][] ReadLines(string name) =>
        File.Exists(FileOf(name)) ? [.. File.ReadAllLines(FileOf(name)).Select(line => line.Split(' '))] : [];

    private void MakeFolder()
    {
        Directory.CreateDirectory(Path);
        if (!OperatingSystem.IsWindows() && !Directory.EnumerateFileSystemEntries(Path).Any())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Write(string name, string text)
    {
        try
        {
            MakeFolder();
            WriteDraft(FileOf($".{name}.new"), text);
            File.Move(FileOf($".{name}.new"), FileOf(name), overwrite: true);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new KeyProblem($"The folder {Path} (CONVOKE_KEYS) cannot be written.", denied);
        }
    }

    private static void WriteDraft(string draft, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        File.Delete(draft);
        using var file = new FileStream(draft, options);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    private string FileOf(string name) => System.IO.Path.Combine(Path, name);
}
