using System.Net;
using Convoke.Accounts;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>What the pages of passkeys say and refuse without a browser that has any.</summary>
public sealed class PasskeyPageTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task What_is_no_passkey_lets_nobody_in_and_is_slowed_down()
    {
        var visitor = new Visitor(site.Client);
        var answers = new List<HttpStatusCode>();

        foreach (var credential in new[] { "", "{}", "[", "null", "{\"id\":\"eA\",\"response\":{}}", "x" })
            answers.Add((await visitor.SubmitAsync("/sign-in", "/sign-in/passkey", ("credential", credential))).Status);

        Assert.All(answers[..5], status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[5]);
        Assert.DoesNotContain("office", visitor.Cookies.Keys);
    }

    [Fact]
    public async Task A_form_without_a_passkey_keeps_what_was_typed()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);

        var answer = await visitor.SubmitAsync(
            "/office/account/passkeys/new",
            ("name", "Blue stick"),
            ("now", OfficeSite.Words)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("value=\"Blue stick\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("it needs JavaScript", answer.Body, StringComparison.Ordinal);
    }
}
