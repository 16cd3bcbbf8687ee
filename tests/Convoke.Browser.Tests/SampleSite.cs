using Convoke.Browser.Tests;
using Convoke.Moving.Sample;
using Convoke.Moving.WordPress;
using Convoke.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleSite))]

namespace Convoke.Browser.Tests;

/// <summary>The sample assembly, and a small WordPress blog that moved in, served over a port for browsers.</summary>
public sealed class SampleSite : TestSite
{
    public SampleSite() => OverPort = true;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await WithAsync(
            (IServiceProvider scope) =>
                scope
                    .GetRequiredService<SampleSeeder>()
                    .SeedAsync(Path.Combine(AppContext.BaseDirectory, "Sample"), CancellationToken.None)
        );
        await ImportAsync();
        await SettleAsync();
    }

    private async Task ImportAsync()
    {
        var file = Path.Combine(Folder, "blog.xml");
        await File.WriteAllTextAsync(file, Blog.Export);
        using var source = new ImportSource(new FileInfo(file));
        var wishes = new ImportWishes(
            Convoke.Kernel.LanguageTag.Parse("en"),
            new Dictionary<string, Convoke.Entries.EntryKind>(),
            false
        );
        await Services.GetRequiredService<WordPressImport>().RunAsync(source, wishes, _ => { }, CancellationToken.None);
    }
}
