using System.Net;
using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>Administrators invite colleagues, give roles, end sessions and remove.</summary>
public sealed partial class PeopleTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Invite = "/office/admin/people/invite";

    [Fact]
    public async Task Who_is_invited_comes_in_by_the_link_in_the_mail_once()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var email = NewAddress();

        var invited = await InviteAsync(administrator, email);
        var link = await site.LinkToAsync(email);
        var visitor = new Visitor(site.Client);
        var page = await visitor.GetAsync(link);
        var letters = Letters().Match(page.Body).Groups["letters"].Value.Replace(" ", "", StringComparison.Ordinal);
        var code = TotpSecret.Read(letters)!.CodeAt(site.Clock.GetUtcNow());
        var enrolled = await visitor.PostAsync(
            link,
            [.. Visitor.HiddenOf(page.Body), ("passphrase", OfficeSite.Words), ("code", code)]
        );
        var people = await administrator.GetAsync("/office/admin/people");

        Assert.Equal("/office/admin/people", invited.Location);
        Assert.Equal(HttpStatusCode.OK, enrolled.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/office")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await new Visitor(site.Client).GetAsync(link)).Status);
        Assert.Contains(email, people.Body, StringComparison.Ordinal);
        Assert.True(await WasNotedAsync(Deed.Invited));
    }

    [Fact]
    public async Task What_is_wrong_with_an_invitation_is_said_and_nothing_typed_is_lost()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var email = NewAddress();
        await InviteAsync(administrator, email);

        var twice = await InviteAsync(administrator, email.ToUpperInvariant());
        var nobody = await InviteAsync(administrator, "no address");
        var nameless = await administrator.SubmitAsync(
            Invite,
            ("email", NewAddress()),
            ("name", " "),
            ("role", "Editor")
        );
        var idle = await administrator.SubmitAsync(Invite, ("email", NewAddress()), ("name", "Ada"));

        Assert.All(
            [twice, nobody, nameless, idle],
            answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status)
        );
        Assert.Contains("value=\"no address\"", nobody.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_minutes_a_role_wants_the_second_proof_again()
    {
        var email = NewAddress();
        var (_, _, codes) = await site.AddAsync(email, Role.Administrator);
        var administrator = await site.SignInAsync(email, codes[0]);
        var (other, _, _) = await site.AddAsync(NewAddress(), Role.Editor);
        var address = $"/office/admin/people/{other.Id}";
        site.Clock.Advance(TimeSpan.FromMinutes(6));

        var page = await administrator.GetAsync(address);
        var without = await PostAsync(administrator, page, ("role", "Moderator"));
        var with = await PostAsync(administrator, page, ("role", "Moderator"), ("code", codes[1]));
        var soon = await PostAsync(administrator, page, ("role", "Translator"));

        Assert.Contains("name=\"code\"", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("value=\"Moderator\" checked", without.Body, StringComparison.Ordinal);
        Assert.All([with, soon], answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(Role.Translator, await RoleOfAsync(other));

        Task<Answer> PostAsync(Visitor visitor, Answer page, params (string, string)[] fields) =>
            visitor.PostAsync(address, [.. Visitor.HiddenOf(page.Body), ("act", "role"), .. fields]);
    }

    [Fact]
    public async Task Who_is_removed_is_out_at_once_and_a_name_has_to_be_typed()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var email = NewAddress();
        var (other, _, codes) = await site.AddAsync(email, Role.Editor);
        var visitor = await site.SignInAsync(email, codes[0]);
        var address = $"/office/admin/people/{other.Id}/remove";

        var mistyped = await administrator.SubmitAsync(address, ("typed", "Somebody"));
        var removed = await administrator.SubmitAsync(address, ("typed", "Colleague Editor"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, mistyped.Status);
        Assert.Equal(HttpStatusCode.Redirect, removed.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/office")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(address)).Status);
        Assert.True(await WasNotedAsync(Deed.RemovedAccount));
    }

    [Fact]
    public async Task Sessions_are_ended_and_a_link_is_mailed_for_somebody_else_and_nobody_changes_themselves()
    {
        var email = NewAddress();
        var (self, _, own) = await site.AddAsync(email, Role.Administrator);
        var administrator = await site.SignInAsync(email, own[0]);
        var theirs = NewAddress();
        var (other, _, codes) = await site.AddAsync(theirs, Role.Editor);
        var visitor = await site.SignInAsync(theirs, codes[0]);
        var address = $"/office/admin/people/{other.Id}";

        await administrator.SubmitAsync(address, ("act", "link"));
        await administrator.SubmitAsync(address, ("act", "sessions"));
        var myself = await administrator.SubmitAsync(
            $"/office/admin/people/{self.Id}",
            ("act", "role"),
            ("role", "Editor")
        );

        Assert.Single(await site.MailsToAsync(theirs));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/office")).Status);
        Assert.NotEqual(HttpStatusCode.Redirect, myself.Status);
        Assert.Equal(Role.Administrator, await RoleOfAsync(self));
    }

    private static Task<Answer> InviteAsync(Visitor administrator, string email) =>
        administrator.SubmitAsync(Invite, ("email", email), ("name", "Grace"), ("role", "Editor"), ("language", "en"));

    private Task<Role> RoleOfAsync(Account account) =>
        site.WithAsync(db => db.Accounts.Where(row => row.Id == account.Id).Select(row => row.Role).SingleAsync());

    private Task<bool> WasNotedAsync(Deed deed) => site.WithAsync(db => db.Acts.AnyAsync(act => act.Deed == deed));

    private static string NewAddress() => $"{PublicId.New()}@rivers.example";

    [GeneratedRegex("<code dir=\"ltr\">(?<letters>[A-Z2-7 ]{39})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letters();
}
