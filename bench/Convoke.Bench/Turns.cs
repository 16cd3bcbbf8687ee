using System.Diagnostics;
using System.Globalization;

namespace Convoke.Bench;

/// <summary>
/// One client asks two servers for the same pages in turns, and prints how long each took in the middle. "/a>/b" asks the second for
/// another page, where the first has no such. A server may be named by a link that lets somebody into its office.
/// </summary>
internal static class Turns
{
    /// <summary>Not counted: after thirty calls the runtime compiles for speed, and not both servers at the same moment.</summary>
    private const int WarmTurns = 60;

    public static async Task<int> RunAsync(Uri one, Uri other, int times, IReadOnlyList<string> paths)
    {
        using var ours = await WayIn.EnterAsync(one);
        using var theirs = await WayIn.EnterAsync(other);
        var worst = 0.0;
        foreach (var path in paths)
        {
            var ends = path.Split('>');
            var (first, second) = await PairAsync(ours, theirs, ends, times);
            worst = Math.Max(worst, second / first);
            Print(path, first, second);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst ratio {worst:0.00}"));
        return 0;
    }

    private static async Task<(double First, double Second)> PairAsync(
        HttpClient ours,
        HttpClient theirs,
        string[] ends,
        int times
    )
    {
        var (first, second) = (new List<double>(times), new List<double>(times));
        for (var turn = -WarmTurns; turn < times; turn++)
        {
            var (a, b) = (await AskAsync(ours, ends[0]), await AskAsync(theirs, ends[^1]));
            if (turn < 0)
                continue;
            first.Add(a);
            second.Add(b);
        }
        return (Middle(first), Middle(second));
    }

    private static async Task<double> AskAsync(HttpClient client, string address)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(string path, double first, double second) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path, -44} {first, 8:0.00} ms {second, 8:0.00} ms {second / first, 6:0.00}"
            )
        );
}
