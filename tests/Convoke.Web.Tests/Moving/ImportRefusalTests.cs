using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Moving;

/// <summary>What is no whole export is refused in one line that names the line, and leaves nothing behind.</summary>
public sealed class ImportRefusalTests(ImportRefusalTests.Shared shared) : IClassFixture<ImportRefusalTests.Shared>
{
    public static TheoryData<string> Names => [.. HostileFiles.Complaints.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file(string name)
    {
        var path = Path.Combine(shared.Product.Folder, "export.xml");
        await using (var file = File.Create(path))
            await HostileFiles.WriteAsync(name, file, shared.Elsewhere);

        var ran = await ConvokeCommand.RunAsync(shared.Product.Settings, "import", "wxr", path);

        await RefusedAsync(name, "export.xml", ran);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_comes_through_a_pipe(string name)
    {
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        var number = pipe.ClientSafePipeHandle.DangerousGetHandle().ToString(null, null);
        var writing = Task.Run(() => WriteAsync(name, pipe), TestContext.Current.CancellationToken);

        var ran = await ConvokeCommand.RunAsync(shared.Product.Settings, "import", "wxr", $"/dev/fd/{number}");

        pipe.DisposeLocalCopyOfClientHandle();
        await writing;
        await RefusedAsync(name, number, ran);
    }

    [Theory]
    [InlineData("entity bomb")]
    [InlineData("cut off")]
    public async Task A_process_of_its_own_ends_with_1_and_without_a_stack_trace(string name)
    {
        var ran = await ConvokeProgram.RunAsync(
            shared.Product.Settings,
            input => HostileFiles.WriteAsync(name, input, shared.Elsewhere),
            "import",
            "wxr",
            "/dev/stdin"
        );

        await RefusedAsync(name, "stdin", ran);
    }

    [Fact]
    public async Task A_file_that_is_not_there()
    {
        var ran = await ConvokeCommand.RunAsync(shared.Product.Settings, "import", "wxr", "/nowhere/export.xml");

        Assert.Equal(1, ran.Status);
        Assert.StartsWith("/nowhere/export.xml cannot be read: ", ran.Complained);
        Assert.Single(ran.Complained.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_folder()
    {
        var ran = await ConvokeCommand.RunAsync(shared.Product.Settings, "import", "wxr", shared.Product.Folder);

        Assert.Equal(1, ran.Status);
        Assert.StartsWith($"{shared.Product.Folder} cannot be read: ", ran.Complained);
        Assert.Single(ran.Complained.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_file_that_breaks_off_while_it_is_read()
    {
        const string memory = "/proc/self/mem"; // opens, and answers the first reading with an error

        var ran = await ConvokeCommand.RunAsync(shared.Product.Settings, "import", "wxr", memory);

        Assert.Equal(1, ran.Status);
        Assert.StartsWith($"{memory} cannot be read: ", ran.Complained);
        Assert.Single(ran.Complained.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task What_goes_wrong_elsewhere_is_not_said_of_the_file()
    {
        using var folder = new TestFolder(); // SQLite, whose locks are files
        var path = Path.Combine(folder.Path, "export.xml");
        await File.WriteAllTextAsync(path, RiverBlog.Whole, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(folder.Path, ".import.lock"));

        var ran = await ConvokeCommand.RunAsync(folder.Settings(), "import", "wxr", path);

        Assert.Equal((1, ""), (ran.Status, ran.Said));
        Assert.Contains(".import.lock", ran.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be read", ran.Complained, StringComparison.Ordinal);
        Assert.Single(ran.Complained.TrimEnd().Split('\n'));
    }

    private async Task WriteAsync(string name, AnonymousPipeServerStream pipe)
    {
        try
        {
            await HostileFiles.WriteAsync(name, pipe, shared.Elsewhere);
            await pipe.FlushAsync();
        }
        catch (IOException) { } // who has heard enough closes the pipe
        finally
        {
            await pipe.DisposeAsync();
        }
    }

    private async Task RefusedAsync(string name, string file, Ran ran)
    {
        Assert.Equal((1, ""), (ran.Status, ran.Said));
        Assert.StartsWith($"{file}: Line ", ran.Complained);
        Assert.Contains(HostileFiles.Complaints[name], ran.Complained);
        Assert.Single(ran.Complained.TrimEnd().Split('\n'));
        Assert.Equal(0, await shared.Product.WithAsync(db => db.Entries.CountAsync()));
        Assert.Equal(0, await shared.Product.WithAsync(db => db.Assemblies.CountAsync()));
        Assert.False(shared.WasAsked);
    }

    /// <summary>One installation for all, since none may leave anything in it, and a place that nobody may ask.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public TestWorkshop Product { get; } = new();

        public Uri Elsewhere => new($"http://{listener.LocalEndpoint}/rivers.dtd");

        public bool WasAsked => listener.Pending();

        public async ValueTask InitializeAsync()
        {
            listener.Start();
            await Product.InitializeAsync();
        }

        public ValueTask DisposeAsync()
        {
            listener.Dispose();
            return Product.DisposeAsync();
        }
    }
}
