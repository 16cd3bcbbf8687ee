using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Convoke.Moving.Files;

/// <summary>The head of a Markdown file: YAML between two lines of three hyphens. Says at which line a value stands.</summary>
public sealed class FrontMatter
{
    private const string Fence = "---";
    private const int DeepestNest = 12;
    private readonly YamlMappingNode head;

    private FrontMatter(YamlMappingNode head, string body) => (this.head, Body) = (head, body);

    /// <summary>What follows the head, as written.</summary>
    public string Body { get; }

    public IEnumerable<(string Key, int Line)> Keys => head.Children.Keys.Select(key => (key.ToString(), LineOf(key)));

    public static FrontMatter Read(string file)
    {
        var lines = file.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence)
            throw new FileProblem(
                1,
                "",
                "the file must begin with a line of three hyphens, the keys, and another such line."
            );
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
            throw new FileProblem(lines.Length, "", "the keys must end with a line of three hyphens.");
        return new FrontMatter(
            Parse(string.Join('\n', lines[1..end])),
            string.Join('\n', lines[(end + 1)..]).Trim('\n')
        );
    }

    public bool Has(string key) => Find(head, key) is not null;

    public int LineOf(string key) => Find(head, key) is { } node ? LineOf(node) : 1;

    /// <summary>A single value; null where the key is not there.</summary>
    public string? Text(string key) => Find(head, key) is { } node ? Scalar(node, key) : null;

    /// <summary>Several values: a list, or one value that stands for a list of one.</summary>
    public IReadOnlyList<string>? Texts(string key) =>
        Find(head, key) switch
        {
            null => null,
            YamlSequenceNode list => [.. list.Select(item => Scalar(item, key))],
            { } one => Scalar(one, key) is { Length: > 0 } text ? [text] : [],
        };

    /// <summary>A list of maps; an item that is one value stands for a map with that value under <paramref name="alone"/>.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? Maps(string key, string alone, params string[] known)
    {
        if (Find(head, key) is not { } node)
            return null;
        var items = node is YamlSequenceNode list ? list.Children : throw Wrong(node, key, "must be a list.");
        return
        [
            .. items.Select(item =>
                item is YamlMappingNode map
                    ? Values(map, key, known)
                    : new Dictionary<string, string> { [alone] = Scalar(item, key) }
            ),
        ];
    }

    /// <summary>The keys below a key, each a list or a value.</summary>
    public FrontMatter? Below(string key) =>
        Find(head, key) switch
        {
            null => null,
            YamlMappingNode map => new FrontMatter(map, ""),
            { } other => throw Wrong(other, key, "must be a map of keys and values."),
        };

    private static YamlMappingNode Parse(string yaml)
    {
        try
        {
            RefuseTricks(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0)
                return [];
            return stream.Documents[0].RootNode as YamlMappingNode
                ?? throw new FileProblem(2, "", "the head must be keys and values.");
        }
        catch (YamlException problem)
        {
            throw new FileProblem((int)problem.Start.Line + 1, "", problem.Message.Split('\n')[0]);
        }
    }

    /// <summary>Looks at the signs before anything is built of them: references that multiply or run in a circle, and nests too deep.</summary>
    private static void RefuseTricks(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias || depth > DeepestNest)
                throw new FileProblem(
                    (int)parser.Current.Start.Line + 1,
                    "",
                    "references and deep nests are not read here."
                );
        }
    }

    private static Dictionary<string, string> Values(YamlMappingNode map, string key, string[] known)
    {
        foreach (var child in map.Children.Keys)
            if (!known.Contains(child.ToString()))
                throw Wrong(child, key, $"does not know \"{child}\"; it knows {string.Join(", ", known)}.");
        return map.Children.ToDictionary(child => child.Key.ToString(), child => Scalar(child.Value, key));
    }

    private static string Scalar(YamlNode node, string key) =>
        node is YamlScalarNode { Value: var value } ? value ?? "" : throw Wrong(node, key, "must be one value.");

    private static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    /// <summary>The head begins at the file's second line.</summary>
    private static int LineOf(YamlNode node) => (int)node.Start.Line + 1;

    private static FileProblem Wrong(YamlNode node, string key, string reason) => new(LineOf(node), key, reason);
}
