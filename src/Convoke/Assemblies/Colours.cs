using Convoke.Kernel;

namespace Convoke.Assemblies;

/// <summary>The colours of an assembly, by day and in the dark; the others of the sheet are made of these or stay as they are.</summary>
public sealed record Colours(ColourScheme Light, ColourScheme Dark)
{
    /// <summary>Those of the sheet itself, to begin with.</summary>
    public static Colours Printed { get; } =
        new(
            new ColourScheme("#FBF8F2", "#1B1A17", "#0E5A4F", "#17497A"),
            new ColourScheme("#161512", "#F2EDE2", "#5CC8B4", "#8FC1F2")
        );

    /// <summary>What cannot be read, by the field that is to blame; none when all can.</summary>
    public IEnumerable<(string Field, Refusal Refusal)> Unreadable() =>
        Light
            .Unreadable(["#4A463E", "#6A6458", "#A6281C", "#5B3A7A"], "#FFFFFF")
            .Select(wrong => ($"light-{wrong.Field}", wrong.Refusal))
            .Concat(
                Dark.Unreadable(["#C9C2B3", "#A39B8A", "#FF8A75", "#C9A6EC"], "#161512")
                    .Select(wrong => ($"dark-{wrong.Field}", wrong.Refusal))
            );
}

/// <summary>Ground, letters, what acts and what leads on: each <c>#RRGGBB</c>.</summary>
public sealed record ColourScheme(string Paper, string Ink, string Act, string Link)
{
    /// <summary>How much of the ink is in the second ground.</summary>
    private const double Tint = .045;

    /// <summary>The ground of what stands apart.</summary>
    public string Paper2 => Contrast.Mix(Paper, Ink, Tint);

    internal IEnumerable<(string Field, Refusal Refusal)> Unreadable(IEnumerable<string> others, string onAct)
    {
        foreach (var (field, colour) in new[] { ("ink", Ink), ("act", Act), ("link", Link) })
            if (Contrast.Between(colour, Paper) is var ratio and < Contrast.Least)
                yield return (
                    field,
                    new Refusal(
                        "On this paper it has a contrast of {0} to 1; to be read it needs 4.5 to 1.",
                        Said(ratio)
                    )
                );
        if (Contrast.Between(onAct, Act) is var button and < Contrast.Least)
            yield return (
                "act",
                new Refusal(
                    "The words on a button would have a contrast of {0} to 1 on it; they need 4.5 to 1.",
                    Said(button)
                )
            );
        if (others.Min(other => Contrast.Between(other, Paper)) is var small and < Contrast.Least)
            yield return (
                "paper",
                new Refusal(
                    "Small print would have a contrast of {0} to 1 on this paper; it needs 4.5 to 1.",
                    Said(small)
                )
            );
    }

    /// <summary>Cut, never rounded up to what would be enough.</summary>
    private static string Said(double ratio) =>
        (Math.Floor(ratio * 10) / 10).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
