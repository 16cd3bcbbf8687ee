using Convoke.Comments;

namespace Convoke.Core.Tests.Comments;

/// <summary>
/// Comments made from the templates in Corpus/: each in turn, its choices by a fixed sequence of numbers, until there are enough that
/// differ. Corpus/README.md says where the templates come from and what the figures are worth.
/// </summary>
internal static class Corpus
{
    public static IReadOnlyList<CommentDraft> Make(string file, int count)
    {
        var templates = File.ReadLines(Path.Combine(Repository.Root, "tests/Convoke.Core.Tests/Comments/Corpus", file))
            .Where(line => line.Length > 0 && line[0] is not ('#' or '['))
            .ToList();
        var chance = new Chance();
        var made = new HashSet<CommentDraft>();
        for (var turn = 0; made.Count < count && turn < count * 20; turn++)
            made.Add(Draft(Expand(templates[turn % templates.Count], chance)));
        return [.. made];
    }

    private static CommentDraft Draft(string line)
    {
        var parts = line.Split('|', 3);
        return new CommentDraft(parts[2].Replace("\\n", "\n").Trim(), parts[0].Trim(), "", parts[1].Trim());
    }

    /// <summary>Takes one of each pair of braces, the innermost first; the bars outside them part the fields.</summary>
    private static string Expand(string template, Chance chance)
    {
        var text = template;
        for (var close = text.IndexOf('}'); close >= 0; close = text.IndexOf('}'))
        {
            var open = text.LastIndexOf('{', close);
            var choices = text[(open + 1)..close].Split('|');
            text = text[..open] + choices[chance.Next(choices.Length)] + text[(close + 1)..];
        }
        return text;
    }

    /// <summary>A sequence that is the same on every machine (splitmix64).</summary>
    private sealed class Chance
    {
        private ulong state = 20260322;

        public int Next(int most)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)most);
        }
    }
}
