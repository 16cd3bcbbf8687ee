using System.Globalization;

namespace Convoke.Assemblies;

/// <summary>How well one colour is told from another (WCAG 2.2, 1.4.3).</summary>
public static class Contrast
{
    /// <summary>What text needs.</summary>
    public const double Least = 4.5;

    public static bool IsColour(string? text) =>
        text is ['#', _, _, _, _, _, _] && text.Skip(1).All(char.IsAsciiHexDigit);

    public static double Between(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    /// <summary>The first with so much of the second in it.</summary>
    public static string Mix(string one, string other, double share)
    {
        var mixed = Parts(one).Zip(Parts(other), (a, b) => (int)Math.Round(a + ((b - a) * share)));
        return "#" + string.Concat(mixed.Select(part => part.ToString("X2", CultureInfo.InvariantCulture)));
    }

    private static double Luminance(string colour)
    {
        var parts = Parts(colour).Select(part => Linear(part / 255.0)).ToList();
        return (.2126 * parts[0]) + (.7152 * parts[1]) + (.0722 * parts[2]);
    }

    private static double Linear(double part) => part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4);

    private static IEnumerable<int> Parts(string colour) =>
        new[] { 1, 3, 5 }.Select(at =>
            int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );
}
