using System.Net;
using Convoke.Kernel;
using Convoke.Web.Hosting;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("convoke-settings-").FullName;
    private readonly Dictionary<string, string?> environment = [];

    [Fact]
    public void Nothing_set_means_sqlite_on_loopback_in_the_folder_data()
    {
        var settings = SettingsReader.Read(new Dictionary<string, string?>(), _ => null);

        Assert.Equal(
            (Path.GetFullPath("data"), Path.GetFullPath("data/keys")),
            (settings.DataFolder, settings.KeysFolder)
        );
        Assert.Equal(
            (null, null, null, 64),
            (settings.Database, settings.Smtp, settings.OperationsToken, settings.PageStoreMegabytes)
        );
        Assert.Equal(
            ("http://localhost:5080", "http://localhost:5080/"),
            (settings.Urls.Single(), settings.PublicUrl.AbsoluteUri)
        );
        Assert.Equal(Outbound.World, settings.Outbound);
    }

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        File.WriteAllText(
            Path.Combine(folder, "convoke.json"),
            """{ "urls": ["http://localhost:1", "http://localhost:11"], "publicUrl": "https://file.example", "pageStoreMb": 8 } // kept"""
        );
        environment["CONVOKE_PUBLIC_URL"] = "https://environment.example";
        environment["CONVOKE_URLS"] = "http://localhost:2";

        var settings = Read(("CONVOKE_URLS", "http://localhost:3"));

        Assert.Equal("http://localhost:3", settings.Urls.Single());
        Assert.Equal("https://environment.example/", settings.PublicUrl.AbsoluteUri);
        Assert.Equal(8, settings.PageStoreMegabytes);
    }

    [Fact]
    public void Proxies_are_addresses_or_networks()
    {
        var settings = Read(("CONVOKE_TRUSTED_PROXIES", "10.0.0.0/8, 127.0.0.1 ::1"));

        Assert.Equal(
            [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("127.0.0.1/32"), IPNetwork.Parse("::1/128")],
            settings.TrustedProxies
        );
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080/")]
    [InlineData("http://*:80", "http://localhost/")]
    [InlineData("http://192.0.2.7:5080", "http://192.0.2.7:5080/")]
    [InlineData("http://unix:/run/convoke.sock", "http://localhost/")]
    public void Where_no_public_address_is_set_it_is_guessed_from_where_we_listen(string url, string seen)
    {
        var settings = Read(("CONVOKE_URLS", url));

        Assert.Equal(seen, settings.PublicUrl.AbsoluteUri);
    }

    [Theory]
    [InlineData("CONVOKE_URLS", "5080")]
    [InlineData("CONVOKE_URLS", "https://localhost:5081")]
    [InlineData("CONVOKE_PUBLIC_URL", "example.org")]
    [InlineData("CONVOKE_PUBLIC_URL", "https://example.org/site")]
    [InlineData("CONVOKE_PUBLIC_URL", "ftp://example.org")]
    [InlineData("CONVOKE_DATABASE", "postgres")]
    [InlineData("CONVOKE_SMTP", "http://mail.example.org")]
    [InlineData("CONVOKE_TRUSTED_PROXIES", "all")]
    [InlineData("CONVOKE_OPERATIONS_TOKEN", "short")]
    [InlineData("CONVOKE_OUTBOUND", "everywhere")]
    [InlineData("CONVOKE_PAGE_STORE_MB", "-1")]
    [InlineData("CONVOKE_PAGE_STORE_MB", "much")]
    public void What_is_wrong_is_said_in_a_sentence_that_names_the_setting(string name, string value)
    {
        var problem = Assert.Throws<StartProblem>(() => Read((name, value)));

        Assert.Contains(name, problem.Message);
        Assert.EndsWith(".", problem.Message);
        Assert.DoesNotContain("\n", problem.Message);
    }

    [Theory]
    [InlineData("""{ "publicUri": "https://example.org" }""", "publicUri")]
    [InlineData("""[1]""", "convoke.json")]
    [InlineData("""{""", "convoke.json")]
    public void A_wrong_file_is_named(string json, string named)
    {
        File.WriteAllText(Path.Combine(folder, "convoke.json"), json);

        var problem = Assert.Throws<StartProblem>(() => Read());

        Assert.Contains(named, problem.Message);
    }

    [Fact]
    public void Settings_never_print_their_secrets()
    {
        var settings = Read(
            ("CONVOKE_DATABASE", "Host=db;Password=hunter2"),
            ("CONVOKE_OPERATIONS_TOKEN", "0123456789abcdef")
        );

        Assert.Equal($"Settings of {folder}", $"{settings}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Settings Read(params (string Name, string Value)[] given) =>
        SettingsReader.Read(
            given.ToDictionary(g => g.Name, string? (g) => g.Value).Append(new("CONVOKE_DATA", folder)).ToDictionary(),
            environment.GetValueOrDefault
        );
}
