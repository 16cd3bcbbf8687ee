using System.CommandLine;
using Convoke.Kernel;
using Convoke.Moving.Sample;

namespace Convoke.Web.Commands;

/// <summary>`convoke seed`: the sample assembly, into an empty database.</summary>
internal static class SeedCommand
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Sample");

    public static Command Make()
    {
        var data = DataOption.Make();
        var command = new Command("seed", "Fills an empty database with the sample assembly.") { data };
        command.SetAction((parsed, stop) => SeedAsync(DataOption.Settings(parsed.GetValue(data)), stop));
        return command;
    }

    private static async Task<int> SeedAsync(Settings settings, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenAsync(settings, stop);
        var seeded = await workshop.DoAsync(
            (scope, _) => scope.GetRequiredService<SampleSeeder>().SeedAsync(Folder, stop),
            stop
        );
        return seeded
            ? 0
            : throw new RefusedException("There is an assembly already; the sample goes only into an empty database.");
    }
}
