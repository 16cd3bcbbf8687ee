using System.Net;
using System.Net.Sockets;
using Convoke.Web.Hosting;
using Npgsql;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class StartProblemTests
{
    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var settings = Host.Settings with { Urls = [$"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"] };

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Host.ListenAsync(_ => { }, settings));

        Assert.Equal(
            $"Another program listens on {settings.Urls[0]} already (CONVOKE_URLS).",
            StartProblems.Explain(failure, settings)
        );
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        var file = Path.GetTempFileName();
        var settings = Host.Settings with { DataFolder = Path.Combine(file, "data") };

        var problem = Assert.Throws<StartProblem>(() => StartProblems.PrepareFolders(settings));

        Assert.Equal(
            $"The folder {settings.DataFolder} (CONVOKE_DATA) cannot be written.",
            StartProblems.Explain(problem, settings)
        );
        File.Delete(file);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named_without_its_password()
    {
        var settings = Host.Settings with { Database = "Host=127.0.0.1;Port=1;Username=u;Password=hunter2;Timeout=2" };
        await using var connection = new NpgsqlConnection(settings.Database);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            connection.OpenAsync(TestContext.Current.CancellationToken)
        );

        var sentence = StartProblems.Explain(new InvalidOperationException("while migrating", failure), settings);
        Assert.Equal("The database at 127.0.0.1:1 does not answer (CONVOKE_DATABASE).", sentence);
    }

    [Fact]
    public void What_nobody_foresaw_is_not_explained()
    {
        Assert.Null(StartProblems.Explain(new InvalidOperationException("a bug"), Host.Settings));
    }
}
