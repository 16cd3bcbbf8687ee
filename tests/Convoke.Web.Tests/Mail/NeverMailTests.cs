using System.Net;
using System.Text.RegularExpressions;
using Convoke.Kernel;
using Convoke.Testing;
using Convoke.Web.Tests.Moderation;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Mail;

/// <summary>"It wasn't me, never again": for whoever got a mail that a stranger caused.</summary>
public sealed partial class NeverMailTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    [Fact]
    public async Task Looking_changes_nothing_and_after_the_button_no_form_of_strangers_mails_there_any_more()
    {
        var (name, visitor) = (PublicId.New(), new Visitor(site.Client));
        var link = await LinkOfAsync($"{name}@reeds.example", "en");

        var looked = await visitor.GetAsync(link);
        await visitor.GetAsync(link);
        var before = await site.WithAsync(db => db.MailStops.CountAsync());
        var pressed = await visitor.PostAsync(link, []);
        var again = await visitor.PostAsync(link, []);
        var after = await visitor.GetAsync(link);
        await AskAsync($"{name.ToUpperInvariant()}+other@reeds.example");
        await CommentAsync($"{name}@reeds.example");

        Assert.Contains("Never such a mail again?", looked.Body, StringComparison.Ordinal);
        Assert.Contains("<form method=\"post\"", looked.Body, StringComparison.Ordinal);
        Assert.Equal("no-store", looked.CacheControl);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (pressed.Status, again.Status));
        Assert.Equal(before + 1, await site.WithAsync(db => db.MailStops.CountAsync()));
        Assert.Contains("No such mail comes any more", after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<button class=\"btn\"", after.Body, StringComparison.Ordinal);
        Assert.Single(await site.MailsToAsync($"{name}@reeds.example"));
        await AskAsync($"{name}-too@reeds.example");
        Assert.Single(await site.MailsToAsync($"{name}-too@reeds.example"));
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_mail()
    {
        var link = await LinkOfAsync($"{PublicId.New()}@reeds.example", "ar");

        var page = await new Visitor(site.Client).GetAsync(link);

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("لم تكن أنت", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_not_ours_stops_nothing()
    {
        var link = await LinkOfAsync($"{PublicId.New()}@reeds.example", "en");
        var last = link[^1] is '0' ? '1' : '0';
        var visitor = new Visitor(site.Client);
        var before = await site.WithAsync(db => db.MailStops.CountAsync());

        foreach (var token in new[] { "x", link.Split('/')[^1][..^1] + last, new string('0', 96), new string('é', 96) })
        {
            var address = $"/en/mail/never/{Uri.EscapeDataString(token)}";
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync(address, [])).Status);
        }
        Assert.Equal(before, await site.WithAsync(db => db.MailStops.CountAsync()));
    }

    [Fact]
    public async Task A_mail_that_waits_when_the_button_is_pressed_is_not_sent()
    {
        var email = $"{PublicId.New()}@reeds.example";
        var link = await LinkOfAsync(email, "en");
        await site.MailsToAsync(email);

        await new Visitor(site.Client).PostAsync(link, []);
        await site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Deliveries.OrderByDescending(row => row.Id).FirstAsync()).SendAgain(site.Clock.GetUtcNow());
                return await db.SaveChangesAsync();
            }
        );

        Assert.Empty(await site.MailsToAsync(email));
    }

    /// <summary>The path of the link in the mail that a reset brings.</summary>
    private async Task<string> LinkOfAsync(string email, string language)
    {
        await AskAsync(email, language);
        var mail = Assert.Single(await site.MailsToAsync(email));
        var link = Assert.Single(Link().Matches(mail.Text)).Value;
        Assert.Contains(link, mail.Html, StringComparison.Ordinal);
        return new Uri(link).AbsolutePath;
    }

    private async Task AskAsync(string email, string language = "en")
    {
        var visitor = new Visitor(site.Client);
        var hidden = Visitor.HiddenOf((await visitor.GetAsync("/sign-in/reset")).Body);
        var asked = await visitor.PostAsync(
            "/sign-in/reset",
            [.. hidden, ("email", email)],
            ("Accept-Language", language)
        );
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
    }

    private async Task CommentAsync(string email)
    {
        var words = $"The gauge of {PublicId.New()} stood still.";
        var answer = await new Visitor(site.Client).PostAsync(
            $"{ModerationSite.Path}/comment",
            [("text", words), ("mail", email)]
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.True(await site.WithAsync(db => db.Comments.AnyAsync(comment => comment.Written == words)));
    }

    [GeneratedRegex("http://[^ \n]*/mail/never/[0-9a-f]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
