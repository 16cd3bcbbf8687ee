using System.Collections.Frozen;
using System.Globalization;
using Convoke.Kernel;

namespace Convoke.Web.Reader.Members;

/// <summary>
/// Outlines of land and of countries as SVG paths, in a projection that keeps areas in proportion; made by <c>bin/world</c>. No border is drawn
/// but those of countries that have something to show.
/// </summary>
internal static class WorldMap
{
    private static readonly Lazy<(int Width, int Height, string Land, FrozenDictionary<string, string> Shapes)> Read =
        new(ReadAll);

    public static string Box =>
        string.Create(CultureInfo.InvariantCulture, $"0 0 {Read.Value.Width} {Read.Value.Height}");

    public static string Land => Read.Value.Land;

    /// <summary>Its outline; null for one too small to have any, or that is on no map.</summary>
    public static string? OutlineOf(CountryCode country) =>
        Read.Value.Shapes.TryGetValue(country.Code, out var shape) && shape[0] != '@' ? shape : null;

    /// <summary>Where one is that is too small to have an outline.</summary>
    public static (string X, string Y)? PointOf(CountryCode country) =>
        Read.Value.Shapes.TryGetValue(country.Code, out var shape) && shape[0] == '@'
            ? (shape[1..shape.IndexOf(' ')], shape[(shape.IndexOf(' ') + 1)..])
            : null;

    /// <summary>How dark: three steps, since nobody tells more apart.</summary>
    public static string StepOf(int count) =>
        count switch
        {
            1 => "few",
            < 5 => "some",
            _ => "many",
        };

    private static (int, int, string, FrozenDictionary<string, string>) ReadAll()
    {
        using var stream = typeof(WorldMap).Assembly.GetManifestResourceStream("world.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .ToDictionary(line => line[0], line => line[1]);
        var size = lines["size"].Split(' ').Select(side => int.Parse(side, CultureInfo.InvariantCulture)).ToArray();
        return (size[0], size[1], lines["land"], lines.Where(line => line.Key.Length == 2).ToFrozenDictionary());
    }
}
