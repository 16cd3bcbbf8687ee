using System.CommandLine;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Moving.Sample;
using Convoke.Web.Hosting;
using Convoke.Web.Hosting.Health;
using Convoke.Work;

namespace Convoke.Web.Commands;

/// <summary>`convoke serve`: the site.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen.", HelpName = "URLS" };
        var data = DataOption.Make();
        var sample = new Option<bool>("--sample") { Description = "Fills an empty database with the sample assembly." };
        var noMigrate = new Option<bool>("--no-migrate")
        {
            Description = "Refuses to start on a database that needs migrations.",
        };
        var command = new Command("serve", "Serves the site.") { urls, data, sample, noMigrate };
        command.SetAction(
            (parsed, stop) =>
                ServeAsync(
                    DataOption.Settings(parsed.GetValue(data), parsed.GetValue(urls)),
                    parsed.GetValue(sample),
                    parsed.GetValue(noMigrate),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> ServeAsync(Settings settings, bool sample, bool noMigrate, CancellationToken stop)
    {
        try
        {
            StartProblems.PrepareFolders(settings);
            await using var app = Site.Build(settings);
            await Readiness.PrepareAsync(app.Services, noMigrate, stop);
            if (sample)
                await SeedAsync(app.Services, stop);
            await using var serving = await app.Services.GetRequiredService<Presence>().ServeAsync(stop);
            await app.Services.GetRequiredService<Relay>().DrainAsync(stop);
            await app.Services.GetRequiredService<WarmUp>().StartAsync(app, stop);
            foreach (var line in new MissingParts().Lines())
                await Console.Error.WriteLineAsync($"Note: {line}.");
            await Console.Out.WriteLineAsync($"Convoke serves {settings.PublicUrl} (stop with Ctrl+C)");
            if (await DoorWords.OfAsync(app.Services, stop) is { } words)
                await Console.Out.WriteLineAsync(words);
            await app.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (Exception problem)
            when (problem is not DatabaseProblem && StartProblems.Explain(problem, settings) is { } sentence)
        {
            throw new RefusedException(sentence);
        }
    }

    private static async Task SeedAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SampleSeeder>().SeedAsync(SeedCommand.Folder, stop);
    }
}
