using System.Net;
using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Safety;
using Convoke.Testing;
using Convoke.Web.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>From an empty installation to an assembly with an administrator, by whoever started it and nobody else.</summary>
public sealed partial class SetupTests : IAsyncLifetime
{
    private const string Second = "/setup/administrator";
    private const string Words = "four reeds by the weir";
    private readonly TestSite site = new();

    private string Start => "/" + site.Services.GetRequiredService<SetupCode>().Address;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Before_set_up_nothing_answers_but_set_up_health_and_files()
    {
        foreach (
            var address in new[]
            {
                "/",
                "/en/",
                "/office",
                "/office/account",
                "/sign-in",
                "/sign-in/code",
                "/sitemap.xml",
            }
        )
        {
            var answer = await new Visitor(site.Client).GetAsync(address);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            Assert.Contains("This assembly is not set up yet.", answer.Body, StringComparison.Ordinal);
        }
        var arabic = await new Visitor(site.Client).GetAsync("/", ("Accept-Language", "ar"));
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", arabic.Body, StringComparison.Ordinal);
        foreach (var address in new[] { Start, "/health/live", "/office.css" })
            Assert.Equal(HttpStatusCode.OK, (await new Visitor(site.Client).GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/setup?code=0123456789abcdef01234567")]
    public async Task A_passer_by_cannot_set_up_what_is_anothers(string address)
    {
        var visitor = new Visitor(site.Client);
        var token = Visitor
            .HiddenOf((await visitor.GetAsync(Start)).Body)
            .Single(field => field.Name.StartsWith("__", StringComparison.Ordinal));

        var shown = await visitor.GetAsync(address);
        var sent = await visitor.PostAsync("/setup", [token, ("language", "en"), ("name", "Mine"), ("zone", "UTC")]);
        var second = await visitor.GetAsync("/setup/administrator");

        Assert.Equal(
            (HttpStatusCode.Forbidden, false),
            (shown.Status, shown.Body.Contains("<form", StringComparison.Ordinal))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Equal("/setup", second.Location);
    }

    [Fact]
    public async Task Set_up_ends_in_the_office_of_an_assembly_that_is_served()
    {
        var visitor = new Visitor(site.Client);

        var wrong = await visitor.SubmitAsync(Start, ("language", "xx"), ("name", " "), ("zone", "Nowhere/At_all"));
        var first = await visitor.SubmitAsync(
            Start,
            ("language", "ar"),
            ("name", "جمعية الأنهار"),
            ("tagline", "أنهار نظيفة"),
            ("zone", "Africa/Tunis")
        );
        var weak = await AdministerAsync(visitor, "administrator1", "000000");
        var done = await AdministerAsync(visitor, Words);
        var office = await visitor.GetAsync("/office");
        await site.SettleAsync();
        var page = await new Visitor(site.Client).GetAsync("/ar");

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, 3),
            (wrong.Status, Regex.Count(wrong.Body, "<li><a href=\"#"))
        );
        Assert.Equal("/setup/administrator", first.Location);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, true),
            (weak.Status, weak.Body.Contains("#passphrase", StringComparison.Ordinal))
        );
        Assert.Equal((HttpStatusCode.OK, 10), (done.Status, RecoveryCodes().Count(done.Body)));
        Assert.Equal(
            (HttpStatusCode.OK, true),
            (office.Status, office.Body.Contains("class=\"check\"", StringComparison.Ordinal))
        );
        Assert.Contains("dir=\"rtl\"", office.Body, StringComparison.Ordinal);
        Assert.Contains("جمعية الأنهار", page.Body, StringComparison.Ordinal);
        Assert.Equal(
            "Africa/Tunis",
            await site.WithAsync(db => db.Assemblies.Select(assembly => assembly.Zone).SingleAsync())
        );
    }

    [Fact]
    public async Task What_was_set_up_is_not_set_up_again()
    {
        var (first, second) = (new Visitor(site.Client), new Visitor(site.Client));
        foreach (var visitor in new[] { first, second })
            await visitor.SubmitAsync(Start, ("language", "en"), ("name", "The Rivers Assembly"), ("zone", "UTC"));

        var open = await second.GetAsync(Second);
        await AdministerAsync(first, Words);
        var late = await FinishAsync(second, open, Words);
        var again = await second.GetAsync(Start);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Redirect), (late.Status, again.Status));
        Assert.Equal(1, await site.WithAsync(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task The_database_tells_neither_address_nor_name_nor_secret_nor_code_nor_key()
    {
        var visitor = new Visitor(site.Client);
        await visitor.SubmitAsync(Start, ("language", "en"), ("name", "The Rivers Assembly"), ("zone", "UTC"));
        var done = await AdministerAsync(visitor, Words);
        var account = await site.WithAsync(db => db.Accounts.SingleAsync());
        var vault = site.Services.GetRequiredService<Vault>();
        string[] canaries =
        [
            "ada@rivers.example",
            "Ada Canary",
            vault.Open(account.Secret!, account.Id),
            .. RecoveryCodes().Matches(done.Body).Select(code => code.Value),
            .. RecoveryCodes().Matches(done.Body).Select(code => code.Value.Replace("-", "", StringComparison.Ordinal)),
            "masterKey",
            "encryptedSecret",
            Words,
        ];

        var stored = await EverythingAsync();

        Assert.True(stored.Length > 1000);
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, stored, StringComparison.OrdinalIgnoreCase));
        Assert.True(await site.WithAsync(db => db.CookieKeys.AnyAsync()));
        Assert.Contains("The Rivers Assembly", stored, StringComparison.Ordinal);
    }

    private static async Task<Answer> AdministerAsync(Visitor visitor, string passphrase, string? code = null)
    {
        return await FinishAsync(visitor, await visitor.GetAsync(Second), passphrase, code);
    }

    private static Task<Answer> FinishAsync(Visitor visitor, Answer page, string passphrase, string? code = null)
    {
        var letters = Letters().Match(page.Body).Groups["letters"].Value.Replace(" ", "", StringComparison.Ordinal);
        code ??= TotpSecret.Read(letters)?.CodeAt(TimeProvider.System.GetUtcNow()) ?? "";
        (string, string)[] fields =
        [
            ("name", "Ada Canary"),
            ("email", "ada@rivers.example"),
            ("passphrase", passphrase),
            ("code", code),
        ];
        return visitor.PostAsync(Second, [.. Visitor.HiddenOf(page.Body), .. fields]);
    }

    /// <summary>All that lies on the disk: the files of SQLite, the rows of PostgreSQL as text and as bytes.</summary>
    private async Task<string> EverythingAsync()
    {
        if (!TestDatabase.IsPostgres)
            return string.Concat(
                Directory
                    .EnumerateFiles(site.Folder, "convoke.db*")
                    .Select(file =>
                    {
                        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                        using var text = new StreamReader(open, System.Text.Encoding.UTF8);
                        return text.ReadToEnd();
                    })
            );
        var rows = new List<string>();
        foreach (var table in new[] { "Accounts", "Sessions", "RecoveryCodes", "Acts", "CookieKeys", "Assemblies" })
#pragma warning disable EF1002 // names of our own tables
            rows.AddRange(
                await site.WithAsync(db =>
                    db.Database.SqlQueryRaw<string>(
                            $"SELECT encode(convert_to(row::text, 'UTF8'), 'escape') AS \"Value\" FROM \"{table}\" row"
                        )
                        .ToListAsync()
                )
            );
#pragma warning restore EF1002
        return string.Concat(
            rows.Select(row =>
                row
                + Bytea()
                    .Replace(
                        row,
                        bytes => System.Text.Encoding.Latin1.GetString(Convert.FromHexString(bytes.Groups["hex"].Value))
                    )
            )
        );
    }

    [GeneratedRegex("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RecoveryCodes();

    [GeneratedRegex("<code dir=\"ltr\">(?<letters>[A-Z2-7 ]{39})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\\+x(?<hex>([0-9a-f]{2})+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bytea();
}
