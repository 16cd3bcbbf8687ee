using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests;

/// <summary>
/// Every page of the office and of the way in, in each of the eight states: see <see cref="EightStates"/>. Which pages there are, the routes say, so that a new one cannot be
/// forgotten; one that is about something adds a line to <see cref="KnownAsync"/>.
/// </summary>
public sealed partial class OfficeAxeTests(Chromium chromium, SampleSite site)
{
    private static readonly string[] Areas = ["office", "sign-in", "sign-out"];

    [Theory, InlineData("en"), InlineData("ar")]
    public async Task No_page_of_the_office_has_a_violation(string language)
    {
        var page = await chromium.NewPageAsync(new Reader(language, 1280, ColorScheme.Light, true).Window(site));
        await SignInAsync(page, language);
        var found = new List<string>();

        foreach (var address in await AddressesAsync(language))
        {
            var answer = await page.GotoAsync(address);
            if (answer?.Status is 405)
                continue; // takes forms alone
            if (answer?.Status is not 200)
                found.Add($"{address} answers {answer?.Status}");
            found.AddRange(await EightStates.LookAsync(page, language, address));
        }

        Assert.Empty(found);
    }

    private async Task SignInAsync(IPage page, string language)
    {
        var email = $"{PublicId.New()}@rivers.example";
        var proofs = await Proofs.AddAsync(site, email, Role.Administrator, language);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#email", email);
        await page.FillAsync("#passphrase", Proofs.Words);
        await page.ClickAsync("main button[type=submit]");
        await page.FillAsync("#code", proofs.Codes[0]);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync("**/office");
    }

    private async Task<List<string>> AddressesAsync(string language)
    {
        var known = await KnownAsync(LanguageTag.Parse(language));
        return
        [
            .. site
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
                .Where(pattern => Areas.Contains(pattern.Split('/')[0]))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(pattern => known.GetValueOrDefault(pattern, pattern))
                .Where(address => address.Length > 0)
                .Select(address =>
                    Parameter().IsMatch(address)
                        ? throw new InvalidOperationException($"Which {address} is to be looked at? See KnownAsync.")
                        : $"/{address}"
                ),
        ];
    }

    /// <summary>Addresses of pages that are about something; empty for what cannot be opened by an address alone.</summary>
    private Task<Dictionary<string, string>> KnownAsync(LanguageTag language) =>
        site.WithAsync(async db =>
        {
            var comment = await db
                .Comments.AsNoTracking()
                .Where(c => c.Name.Length > 0)
                .OrderBy(c => c.Id)
                .FirstAsync();
            var text = await db
                .Texts.AsNoTracking()
                .Where(t => t.Language == language && t.Kind == EntryKind.Call && t.State == TextState.Public)
                .OrderBy(t => t.Id)
                .FirstAsync();
            var entry = $"office/entries/{text.EntryId}";
            var colleague = await db.Accounts.AsNoTracking().OrderBy(a => a.Id).FirstAsync();
            var organisation = await db
                .Organisations.AsNoTracking()
                .OrderBy(row => row.Slug)
                .FirstAsync(row => row.State == OrganisationState.Applied);
            var member = $"office/members/{organisation.Id}";
            return new Dictionary<string, string>
            {
                ["office/members/{id:guid}"] = member,
                ["office/members/{id:guid}/delegates"] = $"{member}/delegates",
                ["office/members/{id:guid}/edit"] = $"{member}/edit",
                ["office/members/{id:guid}/standing"] = $"{member}/standing?to=Refused",
                ["office/entries/{id:guid}/publish"] = $"{entry}/publish",
                ["office/entries/{id:guid}/{language}"] = $"{entry}/{language}",
                ["office/entries/{id:guid}/{language}/preview"] = "", // no script runs in it, axe neither; it is the site's own page
                ["office/entries/{id:guid}/{language}/share"] = $"{entry}/{language}/share",
                ["office/entries/{id:guid}/{language}/versions"] = $"{entry}/{language}/versions",
                ["office/comments/{id}"] = $"office/comments/{comment.PublicId}",
                ["office/admin/mail/{id}"] = "", // of a mail, and there is none yet
                ["office/admin/mail/{id}/source"] = "",
                ["office/admin/people/{id}"] = $"office/admin/people/{colleague.Id}",
                ["office/admin/people/{id}/remove"] = $"office/admin/people/{colleague.Id}/remove",
                ["office/account/passkeys/{id:guid}"] = "", // nobody has one here; PasskeyTests opens it
                ["office/account/passkeys/{id:guid}/removal"] = "",
                ["sign-in/link/{token}"] = "",
            };
        });

    [GeneratedRegex(@"\{", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
