using System.Net;
using System.Text.RegularExpressions;
using Convoke.Organisations;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Members;

/// <summary>The public directory: in whose order, of whom, and what a page of one says.</summary>
public sealed partial class DirectoryTests(MemberSite site) : IClassFixture<MemberSite>
{
    [Fact]
    public async Task Each_language_sorts_by_its_own_rules()
    {
        foreach (var name in new[] { "Zanja", "Órbita", "Ñandú", "Nube", "Oeste", "arroyo" })
            await site.AdmitAsync("es", name, kind: "trade-union", country: "UY");
        await site.SettleAsync();

        var spanish = NamesIn(await site.BodyAsync("/es/members?kind=trade-union&country=UY"));
        var english = NamesIn(await site.BodyAsync("/en/members?kind=trade-union&country=UY"));

        Assert.Equal(["arroyo", "Nube", "Ñandú", "Oeste", "Órbita", "Zanja"], spanish);
        Assert.Equal(["arroyo", "Ñandú", "Nube", "Oeste", "Órbita", "Zanja"], english);
    }

    [Fact]
    public async Task Links_sift_by_kind_region_country_and_both_and_a_strange_one_is_not_found()
    {
        await site.AdmitAsync("en", "Reed Clinics", "civil-society", "africa", "KE");
        await site.AdmitAsync("en", "Reed Lawyers", "human-rights-group", "africa", "KE");
        await site.SettleAsync();

        var all = await site.BodyAsync("/en/members?country=KE");
        var some = await site.BodyAsync("/en/members?country=KE&region=africa&kind=human-rights-group");

        Assert.Equal(["Reed Clinics", "Reed Lawyers"], NamesIn(all));
        Assert.Equal(["Reed Lawyers"], NamesIn(some));
        Assert.Contains("href=\"/en/members?region=africa&amp;country=KE\"", some, StringComparison.Ordinal);
        foreach (var strange in new[] { "kind=weir", "country=XX", "country=ke", "page=0", "page=9", "theme=x" })
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await new Visitor(site.Client).GetAsync($"/en/members?{strange}")).Status
            );
    }

    [Fact]
    public async Task A_page_of_the_directory_holds_fifty_and_the_next_the_rest()
    {
        foreach (var number in Enumerable.Range(1, 53))
            await site.AdmitAsync("en", $"Bank {number:00}", country: "NZ");
        await site.SettleAsync();

        var (first, second) = (
            await site.BodyAsync("/en/members?country=NZ"),
            await site.BodyAsync("/en/members?country=NZ&page=2")
        );

        Assert.Equal(50, NamesIn(first).Count);
        Assert.Equal(["Bank 51", "Bank 52", "Bank 53"], NamesIn(second));
        Assert.Contains("rel=\"next\"", first, StringComparison.Ordinal);
        Assert.Contains("<table", await site.BodyAsync("/en/members?country=NZ&view=table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_says_what_it_is_and_shows_no_address_of_mail()
    {
        var made = await site.AdmitAsync("ar", "جمعية أصدقاء النهر", "civil-society", "arab-region", "MA");
        await ContactAsync(made, "keeper@reeds.example");
        await site.SettleAsync();

        var page = await site.BodyAsync($"/en/members/{Uri.EscapeDataString(made.Slug)}");

        Assert.Contains(
            "<h1 class=\"p-name long\" lang=\"ar\" dir=\"rtl\">جمعية أصدقاء النهر</h1>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Morocco", page, StringComparison.Ordinal);
        Assert.Contains("14 March 2019", page, StringComparison.Ordinal);
        Assert.DoesNotContain("keeper", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_suspended_is_gone_and_what_left_says_until_when()
    {
        var (suspended, left) = (await site.AdmitAsync("en", "Stilled Mill"), await site.AdmitAsync("en", "Old Mill"));
        await site.SettleAsync();
        await BecomeAsync(suspended, OrganisationState.Suspended);
        await BecomeAsync(left, OrganisationState.Left);
        await site.SettleAsync();

        var list = await site.BodyAsync("/en/members");

        Assert.DoesNotContain("Stilled Mill", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Old Mill", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await new Visitor(site.Client).GetAsync("/en/members/stilled-mill")).Status);
        Assert.Contains("Member until", await site.BodyAsync("/en/members/old-mill"), StringComparison.Ordinal);
    }

    private Task ContactAsync(Organisation made, string email) =>
        site.WithAsync(
            async (IServiceProvider scope) =>
            {
                var db = (Data.ConvokeDb)scope.GetService(typeof(Data.ConvokeDb))!;
                var vault = (Safety.Vault)scope.GetService(typeof(Safety.Vault))!;
                (await db.Organisations.SingleAsync(row => row.Id == made.Id)).ReachBy(
                    new Contact("Keeper", email),
                    vault
                );
                return await db.SaveChangesAsync();
            }
        );

    private Task BecomeAsync(Organisation made, OrganisationState state) =>
        site.WithAsync(
            async (IServiceProvider scope) =>
            {
                var db = (Data.ConvokeDb)scope.GetService(typeof(Data.ConvokeDb))!;
                var vault = (Safety.Vault)scope.GetService(typeof(Safety.Vault))!;
                var (row, now) = (await db.Organisations.SingleAsync(one => one.Id == made.Id), site.Clock.GetUtcNow());
                var today = DateOnly.FromDateTime(now.UtcDateTime);
                Assert.True(
                    row.Become(state, today, new Remark("", "", null, vault), now).Granted(out var line, out _)
                );
                db.Add(line);
                return await db.SaveChangesAsync();
            }
        );

    private static List<string> NamesIn(string page) =>
        [.. Listed().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["name"].Value))];

    [GeneratedRegex(
        """<h2[^>]*><a href="/\w+/members/[^"]+">(?<name>[^<]+)</a></h2>""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Listed();
}
