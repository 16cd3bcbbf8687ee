using System.Reflection;
using Xunit;

namespace Convoke.Core.Tests;

public sealed class ModulesTests
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);
    private static readonly string Product = Path.Combine(Root, "src", "Convoke");
    private static readonly Rooms Plan = Rooms.Read(File.ReadAllText(Path.Combine(Root, "docs", "modules.md")));

    [Fact]
    public void No_room_uses_one_that_the_plan_keeps_from_it()
    {
        var sources = Folders.SelectMany(room => Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories));

        var trespasses = sources.SelectMany(file =>
            Plan.Trespasses(RoomOf(file), File.ReadAllText(file)).Select(wrong => $"{file}: {wrong}")
        );

        Assert.Empty(trespasses);
    }

    [Fact]
    public void The_plan_names_the_rooms_there_are_and_one_source_puts_them_together()
    {
        var rooms = Folders.Select(folder => Path.GetFileName(folder)!);

        var outside = Directory.EnumerateFiles(Product, "*.cs").Select(Path.GetFileName);

        Assert.Equal(rooms.Order(), Plan.Names.Order());
        Assert.Equal(["ConvokeServices.cs"], outside);
    }

    [Theory]
    [InlineData("using Convoke.Entries;")]
    [InlineData("global using static Convoke.Entries.Filing;")]
    [InlineData("var entry = new Convoke.Entries.Entry();")]
    public void A_planted_trespass_is_seen(string source)
    {
        var trespasses = Plan.Trespasses("Kernel", $"namespace Convoke.Kernel;\n{source}");

        Assert.Equal(["Kernel may not use Entries"], trespasses);
    }

    [Fact]
    public void A_room_that_is_not_in_the_plan_is_seen()
    {
        var trespasses = Plan.Trespasses("Cellar", "namespace Convoke.Cellar;");

        Assert.Equal(["Cellar is not in docs/modules.md"], trespasses);
    }

    [Theory]
    [InlineData("Convoke.Protocols", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions")]
    [InlineData("Convoke", "Microsoft.AspNetCore")]
    public void A_project_keeps_out_of_the_web_and_the_database(string project, params string[] forbidden)
    {
        var used = Assembly.Load(project).GetReferencedAssemblies().Select(other => other.Name!);

        var trespasses = used.Where(name => forbidden.Any(start => name.StartsWith(start, StringComparison.Ordinal)));

        Assert.Empty(trespasses);
    }

    private static IEnumerable<string> Folders =>
        Directory.EnumerateDirectories(Product).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"));

    private static string RoomOf(string file) =>
        Path.GetRelativePath(Product, file).Split(Path.DirectorySeparatorChar)[0];

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Convoke.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
