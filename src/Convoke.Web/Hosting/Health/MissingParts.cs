namespace Convoke.Web.Hosting.Health;

/// <summary>Programs beside ours that some part of the product needs; without them that part alone is missing.</summary>
internal sealed class MissingParts(Func<string, bool> isThere) : IHealthRow
{
    private static readonly (string Program, string Words)[] Parts =
    [
        ("vipsthumbnail", "pictures keep their size, since vipsthumbnail (Debian libvips-tools) is missing"),
        ("chromium", "no PDF is made, since chromium is missing"),
    ];

    public MissingParts()
        : this(IsOnPath) { }

    public string Name => "parts";

    public Task<Finding> LookAsync(CancellationToken stop)
    {
        var missing = Lines();
        return Task.FromResult(
            missing.Count == 0 ? Finding.Good("nothing is missing") : Finding.Lacking(string.Join("; ", missing))
        );
    }

    /// <summary>One line for each that is missing, also told at start.</summary>
    public List<string> Lines() => [.. Parts.Where(part => !isThere(part.Program)).Select(part => part.Words)];

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(':')
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
