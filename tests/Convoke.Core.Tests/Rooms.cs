using System.Text.RegularExpressions;

namespace Convoke.Core.Tests;

/// <summary>The plan of docs/modules.md: which room may use which.</summary>
internal sealed partial class Rooms(IReadOnlyDictionary<string, string[]> doors)
{
    private static readonly char[] Separators = [' ', ','];

    public IEnumerable<string> Names => doors.Keys;

    public static Rooms Read(string plan) =>
        new(
            Row()
                .Matches(plan)
                .ToDictionary(
                    row => row.Groups["room"].Value,
                    row => row.Groups["uses"].Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
                )
        );

    /// <summary>What a source in this room names and may not, each as a sentence.</summary>
    public IEnumerable<string> Trespasses(string room, string source) =>
        doors.TryGetValue(room, out var open)
            ? Named(source).Intersect(doors.Keys).Except([room, .. open]).Select(other => $"{room} may not use {other}")
            : [$"{room} is not in docs/modules.md"];

    private static IEnumerable<string> Named(string source) =>
        Name().Matches(Comment().Replace(source, "")).Select(name => name.Groups["room"].Value).Distinct();

    [GeneratedRegex(
        @"^\| (?<room>[A-Z]\w+) \|[^|]*\|(?<uses>[^|]*)\|\r?$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Row();

    [GeneratedRegex(@"\bConvoke\.(?<room>[A-Z]\w*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"//[^\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
