namespace Convoke.Entries;

/// <summary>How a kept version is read back.</summary>
public static partial class CanonicalForm
{
    public static KeptVersion Read(string canonical)
    {
        var (head, body) = Split(canonical);
        var (demands, sources) = (new List<Demand>(), new List<Source>());
        var one = new Dictionary<string, string>(StringComparer.Ordinal);
        var (kinds, regions) = (new List<string>(), new List<string>());
        foreach (var (name, value) in head.Split('\n').Select(Pair))
            switch (name)
            {
                case "demand":
                    demands.Add(new Demand(value));
                    break;
                case "demand-text":
                    demands[^1] = demands[^1] with { Text = value };
                    break;
                case "addressee-kind":
                    kinds.Add(value);
                    break;
                case "addressee-region":
                    regions.Add(value);
                    break;
                case "source":
                    sources.Add(new Source(value));
                    break;
                case "source-publisher" or "source-date" or "source-address":
                    sources[^1] = Add(sources[^1], name, value);
                    break;
                default:
                    one[name] = value;
                    break;
            }
        var format = one.GetValueOrDefault("format") == "html" ? TextFormat.Html : TextFormat.Markdown;
        var wording = new Wording(
            one.GetValueOrDefault("title", ""),
            one.GetValueOrDefault("standfirst", ""),
            body.TrimEnd('\n'),
            format,
            one.GetValueOrDefault("picture-alt", ""),
            one.GetValueOrDefault("addressee-people", "")
        )
        {
            Demands = demands,
            Sources = sources,
        };
        return new KeptVersion(wording, new Addressees(kinds, regions), one.GetValueOrDefault("form") == First);
    }

    /// <summary>What changed from one version to the next in what readers see: which form it is written in is none of it.</summary>
    public static IReadOnlyList<DifferenceLine> Changes(string before, string after) =>
        Difference.Between(WithoutForm(before), WithoutForm(after));

    private static string WithoutForm(string canonical) => canonical[(canonical.IndexOf('\n') + 1)..];

    private static (string Head, string Body) Split(string canonical)
    {
        var end = canonical.IndexOf("\n\n", StringComparison.Ordinal);
        return (canonical[..end], canonical[(end + 2)..]);
    }

    private static (string Name, string Value) Pair(string line)
    {
        var parts = line.Split(": ", 2);
        return (parts[0].TrimEnd(':'), parts.Length > 1 ? parts[1] : "");
    }

    private static Source Add(Source source, string name, string value) =>
        name switch
        {
            "source-publisher" => source with { Publisher = value },
            "source-date" => source with { Date = value },
            _ => source with { Address = value },
        };
}

/// <summary>What a version says.</summary>
/// <param name="Wording">Its words; a value of several lines has become one.</param>
/// <param name="CallsOn">Whom it calls on.</param>
/// <param name="IsFirstForm">Whether it may have had sources and pictures that it does not tell of.</param>
public sealed record KeptVersion(Wording Wording, Addressees CallsOn, bool IsFirstForm);
