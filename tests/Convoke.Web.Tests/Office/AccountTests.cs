using System.Net;
using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>What somebody changes of their own account.</summary>
public sealed partial class AccountTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string New = "seven herons on one leg";

    [Fact]
    public async Task The_office_speaks_the_language_its_colleague_chose()
    {
        var visitor = await site.ColleagueAsync(Role.Translator);

        var saved = await visitor.SubmitAsync("/office/account", ("name", "نورة"), ("language", "ar"));
        var office = await visitor.GetAsync("/office");
        var wrong = await visitor.SubmitAsync("/office/account", ("name", " "), ("language", "ar"));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", office.Body, StringComparison.Ordinal);
        Assert.Contains("<bdi>نورة</bdi>", office.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
    }

    [Fact]
    public async Task A_new_passphrase_wants_the_old_one_and_signs_out_the_other_devices()
    {
        var (email, codes) = await NewAsync();
        var (here, there) = (await site.SignInAsync(email, codes[0]), await site.SignInAsync(email, codes[1]));
        const string address = "/office/account/passphrase";

        var unproven = await here.SubmitAsync(address, ("now", "something else entirely"), ("passphrase", New));
        var weak = await here.SubmitAsync(address, ("now", OfficeSite.Words), ("passphrase", "passwordpassword"));
        var changed = await here.SubmitAsync(address, ("now", OfficeSite.Words), ("passphrase", New));
        var old = await new Visitor(site.Client).SubmitAsync(
            "/sign-in",
            ("email", email),
            ("passphrase", OfficeSite.Words)
        );
        var now = await new Visitor(site.Client).SubmitAsync("/sign-in", ("email", email), ("passphrase", New));

        Assert.All([unproven, weak, old], answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.All([changed, now], answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/office")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/office")).Status);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_or_all()
    {
        var (email, codes) = await NewAsync();
        var (here, there) = (await site.SignInAsync(email, codes[0]), await site.SignInAsync(email, codes[1]));
        const string address = "/office/account/sessions";
        var ids = Ids().Matches((await there.GetAsync(address)).Body).Select(id => id.Groups["id"].Value).ToList();

        await there.SubmitAsync(address, ("end", ids[1])); // the one begun first
        var (ended, stays) = (await here.GetAsync("/office"), await there.GetAsync("/office"));
        await there.SubmitAsync(address, ("end", "all"));

        Assert.Equal(2, ids.Count);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], new[] { ended.Status, stays.Status }.Order());
        Assert.All(
            await Task.WhenAll(here.GetAsync("/office"), there.GetAsync("/office")),
            answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status)
        );
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var (victim, stranger) = (
            await site.ColleagueAsync(Role.Editor),
            await site.ColleagueAsync(Role.Administrator)
        );
        const string address = "/office/account/sessions";
        var id = Ids().Match((await victim.GetAsync(address)).Body).Groups["id"].Value;

        await stranger.SubmitAsync(address, ("end", id));

        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync("/office")).Status);
    }

    [Fact]
    public async Task New_recovery_codes_take_the_place_of_the_old()
    {
        var (email, codes) = await NewAsync();
        var visitor = await site.SignInAsync(email, codes[0]);

        var unproven = await visitor.SubmitAsync("/office/account/codes", ("now", "something else entirely"));
        var made = await visitor.SubmitAsync("/office/account/codes", ("now", OfficeSite.Words));
        var code = Code().Match(made.Body).Value;
        await site.SignInAsync(email, code);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (unproven.Status, Code().Count(unproven.Body)));
        Assert.Equal((HttpStatusCode.OK, 10), (made.Status, Code().Count(made.Body)));
        Assert.Equal(
            9,
            await site.WithAsync(db =>
                db.RecoveryCodes.CountAsync(left =>
                    db.Accounts.Any(a =>
                        a.Id == left.AccountId && db.Acts.Any(act => act.AccountId == a.Id && act.Deed == Deed.NewCodes)
                    )
                )
            )
        );
    }

    [Fact]
    public async Task A_session_at_rest_ends_sooner_for_who_may_change_everything()
    {
        var (administrator, editor) = (
            await site.ColleagueAsync(Role.Administrator),
            await site.ColleagueAsync(Role.Editor)
        );

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        var (first, second) = (await administrator.GetAsync("/office"), await editor.GetAsync("/office"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (first.Status, second.Status));
    }

    private async Task<(string Email, IReadOnlyList<string> Codes)> NewAsync()
    {
        var email = $"{PublicId.New()}@rivers.example";
        return (email, (await site.AddAsync(email, Role.Editor)).Codes);
    }

    [GeneratedRegex("name=\"end\" value=\"(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
