using System.Net;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Organisations;
using Convoke.Testing;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Members;

/// <summary>How an organisation asks to join, and what it is told.</summary>
public sealed class ApplyingTests(MemberSite site) : IClassFixture<MemberSite>
{
    private const string Form = "/en/members/apply";

    [Fact]
    public async Task It_applies_confirms_by_mail_is_admitted_and_told()
    {
        const string mail = "captain@estuary.example";
        var sent = await ApplyAsync("Estuary Crews", mail);
        var link = await LinkToAsync(mail);
        var looked = await new Visitor(site.Client).GetAsync(link);
        var before = await KnownAsync("estuary-crews");

        await new Visitor(site.Client).PostAsync(link, []);
        await new Visitor(site.Client).PostAsync(link, []);
        var applied = (await KnownAsync("estuary-crews"))!;
        var coordinator = await site.ColleagueAsync(Role.Coordinator);
        var page = (await coordinator.GetAsync($"/office/members/{applied.Id}")).Body;
        await StandAsync(coordinator, applied, ("to", "Member"), ("reason", "Welcome aboard."));
        await site.SettleAsync();

        Assert.Equal($"{Form}/sent", sent.Location);
        Assert.Contains("Estuary Crews", looked.Body, StringComparison.Ordinal);
        Assert.Null(before);
        Assert.Equal(OrganisationState.Applied, applied.State);
        Assert.Contains("We know where the water turns.", page, StringComparison.Ordinal);
        Assert.Contains("Estuary Crews", await site.BodyAsync("/en/members"), StringComparison.Ordinal);
        var told = (await site.MailsToAsync(mail))[^1];
        Assert.Contains("Welcome aboard.", told.Text, StringComparison.Ordinal);
        Assert.Contains("/en/members/estuary-crews", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_the_applicant_gets_it()
    {
        const string mail = "mill@stream.example";
        await ApplyAsync("Mill Stream", mail);
        await new Visitor(site.Client).PostAsync(await LinkToAsync(mail), []);
        var applied = (await KnownAsync("mill-stream"))!;
        var coordinator = await site.ColleagueAsync(Role.Coordinator);

        var without = await StandAsync(coordinator, applied, ("to", "Refused"), ("note", "kept"));
        await StandAsync(coordinator, applied, ("to", "Refused"), ("reason", "It is a company, not an organisation."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("kept", without.Body, StringComparison.Ordinal);
        Assert.Equal(OrganisationState.Refused, await site.StateOfAsync(applied));
        var told = (await site.MailsToAsync(mail))[^1];
        Assert.Contains("It is a company, not an organisation.", told.Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await new Visitor(site.Client).GetAsync("/en/members/mill-stream")).Status
        );
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_every_word_stays()
    {
        var answer = await new Visitor(site.Client).PostAsync(
            Form,
            [("name", ""), ("why", "Words that took an hour"), ("country", "PE"), ("theme", "rights"), ("mail", "none")]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        foreach (var field in new[] { "name", "kind", "contact", "mail" })
            Assert.Contains($"id=\"{field}-error\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Words that took an hour", answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"PE\" selected", answer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"rights\" checked", answer.Body, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.CacheControl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_gets_the_same_answer_and_the_same_sent_twice_is_one()
    {
        const string mail = "twice@lock.example";
        var answers = new List<Answer>
        {
            await ApplyAsync("Lock Twice", mail),
            await ApplyAsync("Lock Twice", mail),
            await ApplyAsync("Lock Another", mail),
            await ApplyAsync("Robots", "robot@lock.example", ("subject", "buy")),
        };

        Assert.Single(answers.Select(answer => (answer.Status, answer.Location, answer.Body)).Distinct());
        Assert.Equal(2, (await site.MailsToAsync(mail)).Count);
        Assert.Empty(await site.MailsToAsync("robot@lock.example"));
    }

    [Fact]
    public async Task More_than_64_kilobytes_is_refused_and_a_link_that_is_none_opens_nothing()
    {
        var visitor = new Visitor(site.Client);

        var large = await visitor.PostAsync(Form, [("name", new string('x', 70_000))]);
        var strange = await visitor.PostAsync($"{Form}/abc.def", []);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Equal(HttpStatusCode.Gone, strange.Status);
    }

    [Fact]
    public async Task Nothing_of_an_application_can_be_read_in_the_database_and_it_goes_when_nobody_confirms()
    {
        await ApplyAsync("Forgotten Ferry", "ferry@bank.example");

        var rows = await site.WithAsync(db => db.Applications.AsNoTracking().ToListAsync());
        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.WithAsync(
            async (ConvokeDb db) =>
            {
                await ForgetApplications.ForgetAsync(db, site.Clock.GetUtcNow(), CancellationToken.None);
                return 0;
            }
        );

        var kept = rows.SelectMany(row => new[] { row.Words, row.Email }).Select(value => Latin(value.ToStore()));
        Assert.All(kept, value => Assert.DoesNotContain("Ferry", value, StringComparison.OrdinalIgnoreCase));
        Assert.False(await site.WithAsync(db => db.Applications.AnyAsync(row => row.ConfirmedAt == null)));
    }

    private static string Latin(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes);

    private Task<Answer> ApplyAsync(string name, string mail, params (string, string)[] more) =>
        new Visitor(site.Client).PostAsync(
            Form,
            [
                ("name", name),
                ("name-language", "en"),
                ("kind", "civil-society"),
                ("region", "europe"),
                ("country", "PT"),
                ("language", "pt"),
                ("why", "We know where the water turns."),
                ("contact", "A captain"),
                ("mail", mail),
                .. more,
            ]
        );

    private async Task<string> LinkToAsync(string mail)
    {
        var text = (await site.MailsToAsync(mail))[^1].Text;
        var link = text.Split('\n').First(line => line.Contains("/members/apply/", StringComparison.Ordinal));
        return new Uri(link.Trim()).AbsolutePath;
    }

    private Task<Organisation?> KnownAsync(string slug) =>
        site.WithAsync(db => db.Organisations.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == slug));

    private static Task<Answer> StandAsync(Visitor visitor, Organisation one, params (string, string)[] fields) =>
        visitor.SubmitAsync($"/office/members/{one.Id}", $"/office/members/{one.Id}/standing", fields);
}
