using System.Net;
using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Moderation;

/// <summary>Whether somebody confirmed and approved before is shown at once: set in the office, by profile else; and the form says how it is.</summary>
public sealed class KnownTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    private const string Responses = "/office/admin/settings/responses";
    private const string Promise =
        "A link comes there: whoever confirms by it, and was approved before, is shown at once.";
    private const string NoPromise = "No mail comes there.";
    private const string Unless = "unless they approved you before and you confirm it by mail.";

    [Theory]
    [InlineData(SafetyProfile.Open, "", true)]
    [InlineData(SafetyProfile.Careful, "", true)]
    [InlineData(SafetyProfile.Hostile, "", false)]
    [InlineData(SafetyProfile.Open, "no", false)]
    [InlineData(SafetyProfile.Hostile, "yes", true)]
    public async Task What_is_set_holds_else_what_the_profile_says_and_the_form_tells_it(
        SafetyProfile profile,
        string known,
        bool atOnce
    )
    {
        await SetAsync(profile, known);
        var mail = await ApprovedAsync();

        var page = WebUtility.HtmlDecode((await new Visitor(site.Client).GetAsync(ModerationSite.Path)).Body);
        var comment = await SendByFormAsync(mail);
        var thanks = comment.Thanks;
        await PressAsync(comment.Row);

        Assert.Equal(
            (atOnce, !atOnce, atOnce),
            (page.Contains(Promise), page.Contains(NoPromise), page.Contains(Unless))
        );
        Assert.Equal(atOnce, thanks.Contains("until you confirm it by the link in our mail", StringComparison.Ordinal));
        Assert.Equal(atOnce ? 1 : 0, await AskedAsync(comment.Row));
        Assert.Equal(atOnce ? CommentState.Shown : CommentState.Held, await site.StateOfAsync(comment.Row));
    }

    [Fact]
    public async Task The_office_shows_what_is_set_and_notes_who_changed_it()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        await SetAsync(SafetyProfile.Hostile, "no");

        var page = (await administrator.GetAsync(Responses)).Body;

        Assert.Contains("value=\"no\" checked", page, StringComparison.Ordinal);
        Assert.Contains("As the safety profile has it: a moderator reads it first", page, StringComparison.Ordinal);
        Assert.True(await site.WithAsync(db => db.Acts.AnyAsync(act => act.Deed == Deed.ChangedResponses)));
    }

    private async Task SetAsync(SafetyProfile profile, string known)
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        await administrator.SubmitAsync("/office/admin/settings/safety", ("profile", profile.ToString()));
        await administrator.SubmitAsync(Responses, ("comments", "true"), ("known", known));
        await site.SettleAsync();
    }

    /// <summary>An address that is confirmed and was approved.</summary>
    private async Task<string> ApprovedAsync()
    {
        var mail = $"{PublicId.New()}@reeds.example";
        var first = await site.SendAsync($"First of {mail}.", mail: mail);
        await PressAsync(first);
        await site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Comments.FindAsync(first.Id))!.Become(CommentState.Shown);
                return await db.SaveChangesAsync();
            }
        );
        return mail;
    }

    private async Task<(Comment Row, string Thanks)> SendByFormAsync(string mail)
    {
        var (words, visitor) = ($"The gauge at {PublicId.New()} stood still.", new Visitor(site.Client));
        var sent = await visitor.PostAsync($"{ModerationSite.Path}/comment", [("text", words), ("mail", mail)]);
        var thanks = WebUtility.HtmlDecode((await visitor.GetAsync(sent.Location!)).Body);
        return (await site.WithAsync(db => db.Comments.AsNoTracking().SingleAsync(c => c.Written == words)), thanks);
    }

    private async Task PressAsync(Comment comment)
    {
        var tickets = site.Services.GetRequiredService<Tickets>();
        var answer = await new Visitor(site.Client).PostAsync(
            $"/en/comments/confirm/{ConfirmDesk.TokenOf(comment, tickets)}",
            []
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private Task<int> AskedAsync(Comment comment) =>
        site.WithAsync(db =>
            db.Deliveries.CountAsync(row => row.SubjectId == comment.Id && row.Template == MailTemplate.ConfirmComment)
        );
}
