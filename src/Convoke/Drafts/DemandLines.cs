using Convoke.Entries;

namespace Convoke.Drafts;

/// <summary>Demands as they are typed: the first line says it, the lines below explain it, an empty line ends it.</summary>
public static class DemandLines
{
    public static IReadOnlyList<Demand> Read(string typed)
    {
        var (demands, lines) = (new List<Demand>(), new List<string>());
        foreach (var line in typed.Split('\n').Select(line => line.Trim()).Append(""))
            if (line.Length > 0)
                lines.Add(line);
            else if (lines.Count > 0)
            {
                demands.Add(new Demand(lines[0], string.Join('\n', lines.Skip(1))));
                lines.Clear();
            }
        return demands;
    }

    public static string Write(IEnumerable<Demand> demands) =>
        string.Join("\n\n", demands.Select(demand => Lines.Join([demand.Title, .. Lines.Of(demand.Text)])));
}
