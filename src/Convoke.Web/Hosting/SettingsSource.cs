using System.Text.Json;

namespace Convoke.Web.Hosting;

/// <summary>Where a setting's text comes from: the command line, then the environment, then <c>convoke.json</c>.</summary>
internal sealed class SettingsSource
{
    private static readonly string[] InFile =
    [
        "KEYS",
        "DATABASE",
        "URLS",
        "PUBLIC_URL",
        "SMTP",
        "TRUSTED_PROXIES",
        "OPERATIONS_TOKEN",
        "OUTBOUND",
        "PAGE_STORE_MB",
    ];

    private readonly IReadOnlyDictionary<string, string?> given;
    private readonly Func<string, string?> environment;
    private readonly Dictionary<string, string> file;

    public SettingsSource(IReadOnlyDictionary<string, string?> given, Func<string, string?> environment)
    {
        (this.given, this.environment, file) = (given, environment, []);
        DataFolder = Path.GetFullPath(this["CONVOKE_DATA"] ?? "data");
        file = ReadFile(Path.Combine(DataFolder, "convoke.json"));
    }

    public string DataFolder { get; }

    public string? this[string name] =>
        Filled(given.GetValueOrDefault(name)) ?? Filled(environment(name)) ?? Filled(file.GetValueOrDefault(name));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Dictionary<string, string> ReadFile(string path)
    {
        try
        {
            if (!File.Exists(path))
                return [];
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return json.RootElement.EnumerateObject().ToDictionary(p => NameOf(p.Name, path), TextOf);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new StartProblem($"{path} is not a JSON object of settings: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartProblem($"{path} cannot be read.", e);
        }
    }

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static string NameOf(string key, string path) =>
        Array.Find(InFile, name => KeyOf(name) == key) is { } name
            ? $"CONVOKE_{name}"
            : throw new StartProblem($"{path} names \"{key}\", which is not a setting.");

    /// <summary><c>PUBLIC_URL</c> is <c>publicUrl</c> in the file.</summary>
    private static string KeyOf(string name) =>
        string.Concat(
            name.Split('_').Select((word, i) => (i == 0 ? "" : word[..1]) + word[(i == 0 ? 0 : 1)..].ToLowerInvariant())
        );

    private static string TextOf(JsonProperty property) =>
        property.Value.ValueKind is JsonValueKind.Array
            ? string.Join(';', property.Value.EnumerateArray().Select(v => v.ToString()))
            : property.Value.ToString();
}
