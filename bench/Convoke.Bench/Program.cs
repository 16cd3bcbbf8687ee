using System.Globalization;
using Convoke.Bench;

return args switch
{
    ["plain", var url, var of, .. var paths] => await PlainServer.RunAsync(url, new Uri(of), paths),
    ["turns", var one, var other, var times, .. var paths] => await Turns.RunAsync(
        new Uri(one),
        new Uri(other),
        int.Parse(times, CultureInfo.InvariantCulture),
        paths
    ),
    ["fill", var entries] => await Fill.RunAsync(int.Parse(entries, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Convoke.Bench plain URL OF PATH... | turns URL URL TIMES PATH... | fill ENTRIES");
    return 2;
}
