using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.Files;
using Convoke.Web.Hosting;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convoke.Testing;

/// <summary>What tests do with the product, whether it is served or not.</summary>
public abstract class TestProduct
{
    public TestClock Clock { get; } = new();

    public abstract IServiceProvider Services { get; }

    /// <summary>Runs something with a context of its own.</summary>
    public async Task<T> WithAsync<T>(Func<ConvokeDb, Task<T>> deed)
    {
        await using var scope = Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<ConvokeDb>());
    }

    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> deed)
    {
        await using var scope = Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider);
    }

    /// <summary>Publishes a file of an entry, as `convoke publish` does, and works off what follows.</summary>
    public async Task<Text> PublishAsync(string file)
    {
        var text = await CommitAsync(file);
        await SettleAsync();
        return text;
    }

    /// <summary>Publishes a file of an entry and leaves what follows to whoever is at work.</summary>
    public Task<Text> CommitAsync(string file) =>
        WithAsync(async scope =>
        {
            var db = scope.GetRequiredService<ConvokeDb>();
            var zone = await db.Assemblies.OrderBy(a => a.Id).Select(a => a.Zone).FirstOrDefaultAsync() ?? "UTC";
            var read = EntryFileReader.Read(file, new Moments(AssemblyZone.Named(zone), Clock.GetUtcNow()));
            await Foundation.EnsureAsync(db, read.Language, Clock, CancellationToken.None);
            var taken = await scope
                .GetRequiredService<FileDesk>()
                .TakeAsync(read, Path.GetTempPath(), CancellationToken.None);
            await db.SaveChangesAsync();
            return taken;
        });

    /// <summary>Makes the assembly that most tests want: English and Arabic, by the clocks of Vienna.</summary>
    public Task<Assembly> FoundAsync(params string[] languages) =>
        WithAsync(
            async (ConvokeDb db) =>
            {
                var spoken = (languages is [] ? ["en", "ar"] : languages).Select(LanguageTag.Parse).ToList();
                var assembly = Assembly.Found(
                    LocalizedText.Of(spoken[0], "The Rivers Assembly"),
                    LocalizedText.Of(spoken[0], "For clean rivers"),
                    spoken,
                    "Europe/Vienna",
                    Clock.GetUtcNow()
                );
                db.Add(assembly);
                await db.SaveChangesAsync();
                return assembly;
            }
        );

    /// <summary>Works off everything that is due.</summary>
    public virtual Task WorkOffAsync() => Services.GetRequiredService<Relay>().DrainAsync(CancellationToken.None);

    /// <summary>Works off everything that is due and lets whoever is asked next see it.</summary>
    public virtual Task SettleAsync() => WorkOffAsync();

    protected static Task PrepareAsync(IServiceProvider services) =>
        Readiness.PrepareAsync(services, false, CancellationToken.None);
}
