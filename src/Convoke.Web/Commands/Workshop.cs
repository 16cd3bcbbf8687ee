using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Hosting;
using Convoke.Work;

namespace Convoke.Web.Commands;

/// <summary>The product without the site, for commands: ready to work on the database, and what a deed brought about is worked off at its end.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Workshop(ServiceProvider services) => this.services = services;

    public IServiceProvider Services => services;

    /// <summary>Opens the installation to change something, brought to the state this program needs.</summary>
    public static Task<Workshop> OpenAsync(Settings settings, CancellationToken stop) =>
        OpenAsync(settings, services => Readiness.PrepareAsync(services, noMigrate: false, stop));

    /// <summary>Opens the installation to look at it: an empty one is made ready, any other is left as it is.</summary>
    public static Task<Workshop> OpenToReadAsync(Settings settings, CancellationToken stop) =>
        OpenAsync(settings, services => Readiness.PrepareToReadAsync(services, stop));

    private static async Task<Workshop> OpenAsync(Settings settings, Func<IServiceProvider, Task> prepare)
    {
        var workshop = Unready(settings);
        try
        {
            await prepare(workshop.Services);
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

    /// <summary>Looks something up with a database context of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<ConvokeDb, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ConvokeDb>());
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
