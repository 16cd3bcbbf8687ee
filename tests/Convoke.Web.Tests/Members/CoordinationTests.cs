using System.Net;
using Convoke.Accounts;
using Convoke.Organisations;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Members;

/// <summary>What coordination does about organisations, by the pages of the office.</summary>
public sealed class CoordinationTests(MemberSite site) : IClassFixture<MemberSite>
{
    [Fact]
    public async Task One_admitted_directly_stands_in_the_directory_and_in_the_log()
    {
        var coordinator = await site.ColleagueAsync(Role.Coordinator);

        var answer = await coordinator.SubmitAsync(
            "/office/members/new",
            ("own-name", "Gauge Watch"),
            ("own-language", "en"),
            ("name-ar", "مراقبو المناسيب"),
            ("country", "AT"),
            ("country", "CH"),
            ("language", "de"),
            ("site", "https://gauge.example/"),
            ("since", "2015-03-14"),
            ("contact-email", "watch@gauge.example")
        );
        await site.SettleAsync();

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("Austria", await site.BodyAsync("/en/members/gauge-watch"), StringComparison.Ordinal);
        Assert.Contains("مراقبو المناسيب", await site.BodyAsync("/ar/members"), StringComparison.Ordinal);
        Assert.True(await site.WithAsync(db => db.Acts.AnyAsync(act => act.Deed == Deed.AddedMember)));
        Assert.Contains(
            "watch@gauge.example",
            (await coordinator.GetAsync(answer.Location!)).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var coordinator = await site.ColleagueAsync(Role.Coordinator);

        var answer = await coordinator.SubmitAsync(
            "/office/members/new",
            ("own-name", ""),
            ("own-language", "es"),
            ("about-en", "Typed with care"),
            ("site", "javascript:alert(1)"),
            ("since", "yesterday"),
            ("contact-email", "nobody")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        foreach (var field in new[] { "own-name", "site", "since", "contact-email" })
            Assert.Contains($"id=\"{field}-error\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Typed with care", answer.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"es\" lang=\"es\" selected", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_state_goes_by_the_table_with_notes_that_stand_in_its_history()
    {
        var made = await site.AdmitAsync("en", "Lock Keepers");
        var coordinator = await site.ColleagueAsync(Role.Coordinator);
        var here = $"/office/members/{made.Id}";

        await StandAsync(coordinator, made, "Suspended", "They asked for a pause.");
        var suspended = await site.StateOfAsync(made);
        await StandAsync(coordinator, made, "Refused", "No way leads there.");
        await StandAsync(coordinator, made, "Member", "");
        await coordinator.SubmitAsync(here, $"{here}/standing", ("to", "Member"), ("note", "Only a note."));
        var page = (await coordinator.GetAsync(here)).Body;

        Assert.Equal(OrganisationState.Suspended, suspended);
        Assert.Equal(OrganisationState.Member, await site.StateOfAsync(made));
        Assert.Contains("They asked for a pause.", page, StringComparison.Ordinal);
        Assert.Contains("Only a note.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No way leads there.", page, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2019, 3, 14), await SinceAsync(made));
    }

    [Fact]
    public async Task Names_in_a_language_that_is_no_longer_spoken_stay_when_it_is_edited()
    {
        var made = await site.AdmitAsync("de", "Uferwacht");
        var coordinator = await site.ColleagueAsync(Role.Coordinator);

        await coordinator.SubmitAsync(
            $"/office/members/{made.Id}/edit",
            ("own-name", "Uferwacht"),
            ("own-language", "de"),
            ("name-en", "Bank Watch")
        );
        await site.SettleAsync();

        Assert.Contains("Bank Watch", await site.BodyAsync("/en/members/uferwacht"), StringComparison.Ordinal);
        Assert.Contains("Uferwacht", await site.BodyAsync("/en/members/uferwacht"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_has_names_per_language_and_goes_only_when_nobody_has_it()
    {
        const string page = "/office/admin/settings/organisations";
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var kept = await FieldsAsync();

        await administrator.SubmitAsync(
            page,
            [.. kept, ("new-kind-en", "Water guilds"), ("new-kind-ar", "روابط المياه")]
        );
        var guild = await site.WithAsync(db => db.Traits.SingleAsync(trait => trait.Slug == "water-guilds"));
        await site.AdmitAsync("en", "Guild of the Weir", kind: "water-guilds");
        await site.SettleAsync();
        var refused = await administrator.SubmitAsync(page, [.. await FieldsAsync(), ("remove", guild.Id.ToString())]);

        Assert.Contains(
            "روابط المياه",
            await site.BodyAsync("/ar/members?kind=water-guilds"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(await site.WithAsync(db => db.Traits.AnyAsync(trait => trait.Id == guild.Id)));
        Assert.True(await site.WithAsync(db => db.Acts.AnyAsync(act => act.Deed == Deed.ChangedTraits)));
    }

    [Fact]
    public async Task Delegates_have_an_office_and_a_mandate_that_ends_and_another_organisation_cannot_end_it()
    {
        var (made, other) = (
            await site.AdmitAsync("en", "Bridge Wardens"),
            await site.AdmitAsync("en", "Bridge Painters")
        );
        var coordinator = await site.ColleagueAsync(Role.Coordinator);
        var here = $"/office/members/{made.Id}/delegates";

        var wrong = await coordinator.SubmitAsync(
            here,
            ("delegate", "Ada"),
            ("email", "x"),
            ("from", ""),
            ("until", "2026")
        );
        await coordinator.SubmitAsync(
            here,
            ("delegate", "Ada"),
            ("email", "ada@bridge.example"),
            ("office", "Chair"),
            ("from", "2020-01-01"),
            ("right", "endorse")
        );
        var mandate = await site.WithAsync(db => db.Mandates.SingleAsync(row => row.OrganisationId == made.Id));
        var swapped = await coordinator.SubmitAsync($"/office/members/{other.Id}/delegates", ("end", $"{mandate.Id}"));
        var before = (await coordinator.GetAsync(here)).Body;
        await coordinator.SubmitAsync(here, ("end", $"{mandate.Id}"));

        foreach (var field in new[] { "email", "from", "until", "right" })
            Assert.Contains($"id=\"{field}-error\"", wrong.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, swapped.Status);
        Assert.Contains("ada@bridge.example", before, StringComparison.Ordinal);
        Assert.Contains("End it today", before, StringComparison.Ordinal);
        Assert.NotNull(
            await site.WithAsync(db =>
                db.Mandates.Where(row => row.Id == mandate.Id).Select(row => row.Until).SingleAsync()
            )
        );
    }

    private static Task<Answer> StandAsync(Visitor coordinator, Organisation made, string to, string note) =>
        coordinator.SubmitAsync(
            $"/office/members/{made.Id}",
            $"/office/members/{made.Id}/standing",
            ("to", to),
            ("note", note)
        );

    private Task<DateOnly?> SinceAsync(Organisation made) =>
        site.WithAsync(db =>
            db.Organisations.Where(row => row.Id == made.Id).Select(row => row.MemberSince).SingleAsync()
        );

    private Task<(string, string)[]> FieldsAsync() =>
        site.WithAsync(async db =>
        {
            var traits = await db.Traits.AsNoTracking().ToListAsync();
            return traits
                .SelectMany(trait => trait.Name.All.Select(one => ($"name-{trait.Id:N}-{one.Language}", one.Name)))
                .ToArray();
        });
}
