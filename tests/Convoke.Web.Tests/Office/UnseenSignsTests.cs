using System.Net;
using Convoke.Accounts;
using Convoke.Web.Tests.Moderation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>Signs that nobody sees, in forms and queries of the office: taken out and said so, or refused; never a fault.</summary>
public sealed class UnseenSignsTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    private const string Settings = "/office/admin/settings/identity";

    [Theory]
    [InlineData("Ri\0ver")]
    [InlineData("Ri\u0007ver")]
    [InlineData("\u202eRiver\u202c")]
    [InlineData("River\ud800")]
    public async Task What_nobody_can_see_in_a_name_is_taken_out_and_said_there_and_saved_only_after_a_second_look(
        string name
    )
    {
        var editor = await site.ColleagueAsync(Role.Editor);

        var answer = await editor.SubmitAsync("/office/account", ("name", name), ("language", "en"));
        var kept = await editor.GetAsync("/office/account");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"name-error\">It held signs that cannot be shown", answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"River\"", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"River\"", kept.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/account", "name")]
    [InlineData(Settings, "name-en")]
    public async Task A_name_of_nothing_but_signs_of_no_width_is_no_name(string page, string field)
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);

        var answer = await administrator.SubmitAsync(
            page,
            (field, "\u200b\u200d\u2060"),
            ("zone", "UTC"),
            ("language", "en")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"id=\"{field}-error\">A name has between 1", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_keep_every_other_word_and_change_nothing()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);

        var answer = await administrator.SubmitAsync(
            Settings,
            ("name-en", "Friends\0 of the Weir"),
            ("tagline-en", "Typed with care"),
            ("zone", "UTC")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"name-en-error\">It held signs", answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Friends of the Weir\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Typed with care\"", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Friends of the Weir",
            (await administrator.GetAsync(Settings)).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_invitation_waits_for_the_second_look_and_a_stranger_meets_no_fault()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var accounts = await site.WithAsync(db => db.Accounts.CountAsync());
        var stranger = new Visitor(site.Client);

        var invited = await administrator.SubmitAsync(
            "/office/admin/people/invite",
            ("name", "Grace\0"),
            ("email", "grace\0@rivers.example"),
            ("role", "Editor"),
            ("passphrase", OfficeSite.Words)
        );
        var signedIn = await stranger.SubmitAsync("/sign-in", ("email", "a\0@b.example"), ("passphrase", "a\0b"));
        var asked = await stranger.SubmitAsync("/sign-in/reset", ("email", "a\0@b.example"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, invited.Status);
        Assert.Contains("id=\"email-error\">It held signs", invited.Body, StringComparison.Ordinal);
        Assert.Equal(accounts, await site.WithAsync(db => db.Accounts.CountAsync()));
        Assert.InRange((int)signedIn.Status, 400, 499);
        Assert.InRange((int)asked.Status, 302, 499);
    }

    [Fact]
    public async Task An_answer_to_a_comment_is_said_once_what_it_held()
    {
        var moderator = await site.ColleagueAsync(Role.Moderator);
        var comment = await site.SendAsync("What of the sluice?");

        var answer = await moderator.SubmitAsync(
            $"{ModerationSite.Queue}/{comment.PublicId}",
            ("text", "It\0 opens."),
            ("name", "The Rivers Assembly")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(2, answer.Body.Split("id=\"text-error\"").Length);
        Assert.Contains("It opens.</textarea>", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/comments?q=%00&entry=%00&lang=%00&state=%00&before=%00&back=%00")]
    [InlineData("/office/comments?q=a%00b")]
    [InlineData("/office/comments?entry=a%00b")]
    [InlineData("/office/comments?lang=a%00b")]
    [InlineData("/office/comments/judgements?comment=a%00b&become=shown")]
    [InlineData("/office/comments/a%2500b")]
    [InlineData("/office/entries?q=a%00b")]
    [InlineData("/office/entries?language=a%00b&who=%00&kind=%00")]
    [InlineData("/office/admin/mail?q=a%00b&state=%00")]
    [InlineData("/office/admin/audit?who=%00&what=%00&before=%00")]
    [InlineData("/office/entries/new?kind=%00&lang=%00")]
    [InlineData("/sign-in?return=%00")]
    [InlineData(ModerationSite.Path + "/comment?reply=a%00b")]
    [InlineData(ModerationSite.Path + "?comments=%00")]
    [InlineData(
        ModerationSite.Path + "/versions/0000000000000000000000000000000000000000000000000000000000000000?against=%00"
    )]
    [InlineData("/en/calls?page=%00")]
    [InlineData("/en/0000")]
    [InlineData("/en/0000/00")]
    [InlineData("/en/9999")]
    [InlineData("/en/9999/12")]
    [InlineData("/en/2026/13")]
    public async Task An_address_that_nobody_types_is_no_fault(string address)
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);

        var answer = await administrator.GetAsync(address);

        Assert.InRange((int)answer.Status, 200, 499);
    }
}
