using System.Text.Json;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Moving;

/// <summary>A site into which the command has moved a blog, by a process of its own beside the one that serves.</summary>
public sealed class ImportedBlog : TestSite
{
    public JsonElement Report { get; private set; }

    public IReadOnlyList<string> Warnings =>
        [.. Report.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync("en");
        var file = Path.Combine(Folder, "export.xml");
        await File.WriteAllTextAsync(file, RiverBlog.Whole);
        var ran = await ConvokeProgram.RunAsync(
            Services.GetRequiredService<Settings>(),
            "import",
            "wxr",
            file,
            "--map-category",
            "appeals=call",
            "--json"
        );
        Assert.Equal(("", 0), (ran.Complained, ran.Status));
        Report = JsonDocument.Parse(ran.Said).RootElement;
        await SettleAsync();
    }
}
