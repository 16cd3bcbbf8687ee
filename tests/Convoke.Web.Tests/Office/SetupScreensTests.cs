using System.Net;
using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Mail;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>The screens of set-up after the first two, which an administrator may come back to at any time.</summary>
public sealed class SetupScreensTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task Every_screen_leads_to_the_next_and_the_last_to_the_checklist()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var addresses = new[]
        {
            "/setup",
            "/setup/address",
            "/setup/mail",
            "/setup/safety",
            "/setup/languages",
            "/setup/content",
            "/office",
        };

        foreach (var (address, next) in addresses.Zip(addresses.Skip(1)))
        {
            var page = await administrator.GetAsync(address);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains($"href=\"{next}\"", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_assembly_is_called_otherwise_when_an_administrator_says_so_and_nobody_else()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var editor = await site.ColleagueAsync(Role.Editor);

        var saved = await administrator.SubmitAsync(
            "/setup",
            ("name", "The Lakes Assembly"),
            ("tagline", "For clean lakes")
        );
        var office = await administrator.GetAsync("/office");
        var others = await editor.GetAsync("/setup");
        await administrator.SubmitAsync("/setup", ("name", "The Rivers Assembly"), ("tagline", "For clean rivers"));

        Assert.Equal("/setup/address", saved.Location);
        Assert.Contains("The Lakes Assembly", office.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, others.Status);
    }

    [Fact]
    public async Task A_profile_is_chosen_and_what_is_kept_follows_it()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var acts = await site.WithAsync(db => db.Acts.CountAsync());

        var page = await administrator.GetAsync("/setup/safety");
        var nothing = await administrator.SubmitAsync("/setup/safety", ("profile", "Gentle"));
        var chosen = await administrator.SubmitAsync("/setup/safety", ("profile", "Careful"));

        Assert.All(
            Enum.GetValues<SafetyProfile>(),
            profile => Assert.Contains($"after {MailTerm.Of(profile).Days} days", page.Body, StringComparison.Ordinal)
        );
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/setup/languages"), (nothing.Status, chosen.Location));
        Assert.Equal(
            SafetyProfile.Careful,
            await site.WithAsync(db => db.Assemblies.Select(row => row.SafetyProfile).SingleAsync())
        );
        Assert.True(await site.WithAsync(db => db.Acts.CountAsync()) > acts);
    }

    [Fact]
    public async Task A_language_is_added_once()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);

        await administrator.SubmitAsync("/setup/languages", ("language", "sw"));
        var again = await administrator.SubmitAsync("/setup/languages", ("language", "sw"));
        await site.SettleAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(HttpStatusCode.OK, (await new Visitor(site.Client).GetAsync("/sw")).Status);
    }

    [Fact]
    public async Task A_server_is_tried_kept_under_seal_used_and_taken_away_again()
    {
        await using var sink = new SmtpSink();
        var (host, port) = (new Uri(sink.Address).Host, $"{new Uri(sink.Address).Port}");
        var administrator = await site.ColleagueAsync(Role.Administrator);
        (string, string)[] typed =
        [
            ("host", host),
            ("port", port),
            ("user", "canary-user"),
            ("secret", "canary-secret"),
            ("from", "news@rivers.example"),
            ("to", "ada@rivers.example"),
        ];

        sink.Judge = _ => "550 5.7.1 not from you";
        var refused = await administrator.SubmitAsync("/setup/mail", [.. typed[..2], .. typed[4..], ("act", "test")]);
        sink.Judge = _ => "250 well";
        var taken = await administrator.SubmitAsync("/setup/mail", [.. typed[..2], .. typed[4..], ("act", "test")]);
        var tray = await administrator.GetAsync("/office/admin/mail");
        await administrator.SubmitAsync("/setup/mail", [.. typed, ("act", "keep")]);
        var row = await site.WithAsync(db => db.MailServers.AsNoTracking().SingleAsync());
        await administrator.SubmitAsync("/setup/mail", ("act", "tray"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("550", refused.Body, StringComparison.Ordinal);
        Assert.Contains("not from you", refused.Body, StringComparison.Ordinal);
        Assert.Equal("/setup/mail?done=test", taken.Location);
        Assert.Contains("From: ", Assert.Single(sink.Mails).Source, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"{host}:{port}", tray.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "canary",
            System.Text.Encoding.Latin1.GetString(row.Address.ToStore()),
            StringComparison.Ordinal
        );
        Assert.False(await site.WithAsync(db => db.MailServers.AnyAsync()));
    }

    [Theory]
    [InlineData("host", "no host")]
    [InlineData("port", "0")]
    [InlineData("port", "many")]
    [InlineData("from", "nobody")]
    [InlineData("to", "nobody\r\nBcc: all@rivers.example")]
    public async Task What_is_wrong_with_a_server_is_said_at_its_place(string field, string value)
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var typed = new Dictionary<string, string>
        {
            ["host"] = "127.0.0.1",
            ["port"] = "9",
            ["to"] = "ada@rivers.example",
            ["act"] = "test",
            [field] = value,
        };

        var answer = await administrator.SubmitAsync("/setup/mail", [.. typed.Select(one => (one.Key, one.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"href=\"#{field}\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_comes_goes_and_comes_back()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        const string call = "/en/calls/open-the-well-book";

        await administrator.SubmitAsync("/setup/content", ("act", "fill"));
        await site.SettleAsync();
        var filled = await new Visitor(site.Client).GetAsync(call);
        await administrator.SubmitAsync("/setup/content", ("act", "fill"));
        await administrator.SubmitAsync("/setup/content", ("act", "clear"));
        await site.SettleAsync();
        var cleared = await new Visitor(site.Client).GetAsync(call);
        await administrator.SubmitAsync("/setup/content", ("act", "fill"));
        await site.SettleAsync();
        var again = await new Visitor(site.Client).GetAsync(call);
        await administrator.SubmitAsync("/setup/content", ("act", "clear"));
        await site.SettleAsync();

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Gone, HttpStatusCode.OK),
            (filled.Status, cleared.Status, again.Status)
        );
    }
}
