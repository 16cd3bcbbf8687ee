using System.Net;
using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>Two proofs, and nothing told to who lacks one.</summary>
public sealed partial class SignInTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task Who_gives_passphrase_and_code_is_in_the_office()
    {
        var (account, secret, _) = await NewAsync(Role.Editor);
        var visitor = new Visitor(site.Client);

        var turnedAway = await visitor.GetAsync("/office");
        var first = await visitor.SubmitAsync(
            "/sign-in?return=%2Foffice%2Faccount",
            ("email", EmailOf(account)),
            ("passphrase", OfficeSite.Words)
        );
        var second = await visitor.SubmitAsync(first.Location!, ("code", secret.CodeAt(site.Clock.GetUtcNow())));
        var office = await visitor.GetAsync("/office");

        Assert.Equal("/sign-in?return=%2Foffice", Path(turnedAway.Location));
        Assert.Equal((HttpStatusCode.Redirect, "/office/account"), (second.Status, second.Location));
        Assert.Equal(HttpStatusCode.OK, office.Status);
        Assert.Contains("Colleague Editor", office.Body, StringComparison.Ordinal);
        Assert.Contains("no-store", office.CacheControl, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await site.WithAsync(db =>
                db.Acts.CountAsync(act => act.AccountId == account.Id && act.Deed == Deed.SignedIn)
            )
        );
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_answered_byte_for_byte_like_one_that_somebody_has()
    {
        var known = await TryAsync(OfficeSite.EmailOf(Role.Editor), "four wrong reeds here");
        var unknown = await TryAsync("nobody@rivers.example", "four wrong reeds here");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.Status);
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(Plain(known.Body, OfficeSite.EmailOf(Role.Editor)), Plain(unknown.Body, "nobody@rivers.example"));
        Assert.DoesNotContain("four wrong reeds", known.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passphrase_alone_opens_nothing()
    {
        var (account, _, _) = await NewAsync(Role.Administrator);
        var visitor = new Visitor(site.Client);

        await visitor.SubmitAsync("/sign-in", ("email", EmailOf(account)), ("passphrase", OfficeSite.Words));
        var wrong = await visitor.SubmitAsync("/sign-in/code", ("code", "000000"));
        var office = await visitor.GetAsync("/office");
        var code = await new Visitor(site.Client).GetAsync("/sign-in/code");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(HttpStatusCode.Redirect, office.Status);
        Assert.Equal("/sign-in", Path(code.Location));
    }

    [Fact]
    public async Task A_code_counts_once()
    {
        var (account, secret, codes) = await NewAsync(Role.Editor);
        var code = secret.CodeAt(site.Clock.GetUtcNow());

        var first = await ComeAsync(account, code);
        var again = await ComeAsync(account, code);
        var paper = await ComeAsync(account, codes[0].ToLowerInvariant());
        var paperAgain = await ComeAsync(account, codes[0]);

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], [first.Status, paper.Status]);
        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity],
            [again.Status, paperAgain.Status]
        );
    }

    [Fact]
    public async Task A_session_taken_away_ends_at_once()
    {
        var (account, _, codes) = await NewAsync(Role.Editor);
        var visitor = await site.SignInAsync(EmailOf(account), codes[0]);
        var before = await visitor.GetAsync("/office");

        await site.WithAsync(db => db.Sessions.Where(session => session.AccountId == account.Id).ExecuteDeleteAsync());
        var after = await visitor.GetAsync("/office");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (before.Status, after.Status));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_every_copy_of_the_cookie()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);
        var kept = new Dictionary<string, string>(visitor.Cookies);

        var left = await visitor.SubmitAsync("/sign-out");
        var copy = new Visitor(site.Client);
        foreach (var (name, value) in kept)
            copy.Cookies[name] = value;

        Assert.Equal("/sign-in", left.Location);
        Assert.DoesNotContain("office", visitor.Cookies.Keys);
        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/office")).Status);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_off_the_site(string address)
    {
        var (account, _, codes) = await NewAsync(Role.Editor);
        var visitor = new Visitor(site.Client);

        var first = await visitor.SubmitAsync(
            "/sign-in",
            ("email", EmailOf(account)),
            ("passphrase", OfficeSite.Words),
            ("return", address)
        );
        var second = await visitor.SubmitAsync("/sign-in/code", ("code", codes[0]), ("return", address));

        Assert.StartsWith("/sign-in/code", first.Location, StringComparison.Ordinal);
        Assert.Equal("/office", second.Location);
    }

    [Fact]
    public async Task After_five_tries_a_minute_has_to_pass_and_a_known_device_has_its_own()
    {
        var (account, _, codes) = await NewAsync(Role.Editor);
        var owner = await site.SignInAsync(EmailOf(account), codes[0]);
        for (var number = 0; number < 5; number++)
            await TryAsync(EmailOf(account), "four wrong reeds here");

        var stranger = await TryAsync(EmailOf(account), OfficeSite.Words);
        var same = await owner.SubmitAsync("/sign-in", ("email", EmailOf(account)), ("passphrase", OfficeSite.Words));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.Redirect), (stranger.Status, same.Status));
    }

    private async Task<Proofs> NewAsync(Role role)
    {
        var email = $"{PublicId.New()}@rivers.example";
        var added = await site.AddAsync(email, role);
        emails[added.Account.Id] = email;
        return added;
    }

    private readonly Dictionary<Guid, string> emails = [];

    private string EmailOf(Account account) => emails[account.Id];

    private async Task<Answer> ComeAsync(Account account, string code)
    {
        var visitor = new Visitor(site.Client);
        await visitor.SubmitAsync("/sign-in", ("email", EmailOf(account)), ("passphrase", OfficeSite.Words));
        return await visitor.SubmitAsync("/sign-in/code", ("code", code));
    }

    private Task<Answer> TryAsync(string email, string passphrase) =>
        new Visitor(site.Client).SubmitAsync("/sign-in", ("email", email), ("passphrase", passphrase));

    private static string? Path(string? location) =>
        location?.Replace("http://localhost:5080", "", StringComparison.Ordinal);

    private static string Plain(string page, string email) =>
        Token().Replace(page.Replace(email, "", StringComparison.Ordinal), "");

    [GeneratedRegex("(value|data-options)=\"[^\"]{80,}\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
