using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Hosting;
using Convoke.Work;

namespace Convoke.Web.Commands;

/// <summary>The product without the site, for commands: ready to work on the database, and what happened is worked off at the end.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Workshop(ServiceProvider services) => this.services = services;

    public IServiceProvider Services => services;

    /// <summary>Opens the installation, made ready where it is an empty folder.</summary>
    public static async Task<Workshop> OpenAsync(Settings settings, CancellationToken stop)
    {
        var workshop = Unready(settings);
        try
        {
            await Readiness.PrepareAsync(workshop.Services, noMigrate: false, stop);
        }
        catch
        {
            await workshop.DisposeAsync();
            throw;
        }
        return workshop;
    }

    /// <summary>Opens the installation as it is, for a command that puts in order what a start would refuse.</summary>
    public static Workshop Unready(Settings settings)
    {
        StartProblems.PrepareFolders(settings);
        var provider = new ServiceCollection()
            .AddLogging() // what goes wrong is told by the exception, in the command's own words
            .AddConvoke(settings)
            .BuildServiceProvider(validateScopes: true);
        return new Workshop(provider);
    }

    /// <summary>Does one thing with a database context of its own, then all that follows from it.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, ConvokeDb, Task<T>> deed, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var result = await deed(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ConvokeDb>());
        await services.GetRequiredService<Relay>().DrainAsync(stop);
        return result;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
