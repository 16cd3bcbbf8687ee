using Convoke.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Testing;

/// <summary>The product without a host, on a database of its own; for tests of the domain.</summary>
public sealed class TestWorkshop : TestProduct, IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private ServiceProvider? services;

    public override IServiceProvider Services => services ?? throw new InvalidOperationException("Not started.");

    public string Folder => folder.Path;

    public Settings Settings => Services.GetRequiredService<Settings>();

    public async ValueTask InitializeAsync()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddConvoke(folder.Settings(await TestDatabase.NewAsync()))
            .BuildServiceProvider();
        await PrepareAsync(services);
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        folder.Dispose();
    }
}
