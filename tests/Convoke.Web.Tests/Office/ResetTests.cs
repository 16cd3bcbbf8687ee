using System.Net;
using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>A new passphrase by mail, for whoever has the address and the second proof; and nothing for whoever only asks.</summary>
public sealed partial class ResetTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Address = "/sign-in/reset";
    private const string New = "seven herons on one leg";

    [Fact]
    public async Task An_address_that_nobody_has_is_answered_like_one_that_somebody_has_and_only_the_mail_tells()
    {
        var (known, unknown) = (NewAddress(), NewAddress());
        await site.AddAsync(known, Role.Editor);

        var (to, toNobody) = (await AskAsync(known), await AskAsync(unknown));

        Assert.Equal((to.Asked.Status, to.Asked.Location), (toNobody.Asked.Status, toNobody.Asked.Location));
        Assert.Equal(Token().Replace(to.Shown.Body, ""), Token().Replace(toNobody.Shown.Body, ""));
        Assert.Contains("/sign-in/link/", Assert.Single(await site.MailsToAsync(known)).Text, StringComparison.Ordinal);
        var mail = Assert.Single(await site.MailsToAsync(unknown));
        Assert.DoesNotContain("/sign-in/link/", mail.Text, StringComparison.Ordinal);
        Assert.Contains("There is no account of this address", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_wants_the_second_proof_works_once_and_ends_the_sessions_there_were()
    {
        var email = NewAddress();
        var (_, _, codes) = await site.AddAsync(email, Role.Editor);
        var before = await site.SignInAsync(email, codes[0]);
        await AskAsync(email);
        var link = await site.LinkToAsync(email);
        var visitor = new Visitor(site.Client);

        var looked = await visitor.GetAsync(link);
        var without = await visitor.SubmitAsync(link, ("passphrase", New), ("code", "000000"));
        var weak = await visitor.SubmitAsync(link, ("passphrase", "passwordpassword"), ("code", codes[1]));
        var done = await visitor.SubmitAsync(link, ("passphrase", New), ("code", codes[1]));
        var again = await new Visitor(site.Client).GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.All([without, weak], answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.Equal("/office", done.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/office")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await before.GetAsync("/office")).Status);
        Assert.Equal(HttpStatusCode.Gone, again.Status);
    }

    [Fact]
    public async Task Nobody_is_bombed_by_it_however_the_address_is_spelt()
    {
        var name = PublicId.New();
        var visitor = new Visitor(site.Client);

        for (var i = 0; i < 9; i++)
            Assert.Equal(
                HttpStatusCode.Redirect,
                (await visitor.SubmitAsync(Address, ("email", $"{name}+{i}@rivers.example"))).Status
            );

        Assert.Equal(3, (await site.MailsToAsync($"{name}@rivers.example")).Count);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("Ada <ada@rivers.example>")]
    [InlineData("ada@rivers.example\r\nBcc: all@rivers.example")]
    public async Task What_is_no_address_is_said_to_be_none(string typed)
    {
        var mails = await site.WithAsync(db => db.Deliveries.CountAsync());

        var answer = await new Visitor(site.Client).SubmitAsync(Address, ("email", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(mails, await site.WithAsync(db => db.Deliveries.CountAsync()));
    }

    private async Task<(Answer Asked, Answer Shown)> AskAsync(string email)
    {
        var visitor = new Visitor(site.Client);
        var asked = await visitor.SubmitAsync(Address, ("email", email));
        return (asked, await visitor.GetAsync(asked.Location!));
    }

    private static string NewAddress() => $"{PublicId.New()}@rivers.example";

    [GeneratedRegex("value=\"CfDJ[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
