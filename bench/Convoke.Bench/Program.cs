using System.Globalization;
using Convoke.Bench;

return args switch
{
    ["plain", var url, var of, .. var paths] => await PlainServer.RunAsync(url, new Uri(of), paths),
    ["writer", var url, var database] => await PlainWriter.RunAsync(url, database),
    ["turns", var one, var other, var times, .. var paths] => await Turns.RunAsync(
        new Uri(one),
        new Uri(other),
        int.Parse(times, CultureInfo.InvariantCulture),
        paths
    ),
    ["export", var posts, var words] => await WriteExportAsync(
        int.Parse(posts, CultureInfo.InvariantCulture),
        int.Parse(words, CultureInfo.InvariantCulture)
    ),
    ["fill", var entries] => await Fill.RunAsync(int.Parse(entries, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static async Task<int> WriteExportAsync(int posts, int words)
{
    await using var output = Console.OpenStandardOutput();
    await Convoke.Web.Tests.Moving.LargeBlog.WriteAsync(output, posts, words);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Convoke.Bench plain URL OF PATH... | writer URL DATABASE | turns URL URL TIMES PATH... | export POSTS WORDS | fill ENTRIES"
    );
    return 2;
}
