using System.Text.RegularExpressions;
using Convoke.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Convoke.Web.Tests.Office;

/// <summary>Whom an address is for, and why it takes forms without a token, where it does.</summary>
internal sealed record Door(IReadOnlyList<Role>? Roles, string? WithoutToken = null)
{
    public bool IsFor(Role? role) => Roles is null || (role is { } known && Roles.Contains(known));
}

/// <summary>
/// Whom each address of the site is for. A new page or endpoint adds one line, with its pattern as the routes have it; the test that misses
/// it prints the line.
/// </summary>
internal static partial class Doors
{
    private static readonly Door Everybody = new(null);
    private static readonly Door Staff = new(OfficeSite.Roles);
    private static readonly Door Administrators = new([Role.Administrator]);
    private static readonly Door Moderators = new([Role.Administrator, Role.Coordinator, Role.Moderator]);

    private static readonly Door Editors = new([Role.Administrator, Role.Coordinator, Role.Editor]);
    private static readonly Door Coordinators = new([Role.Administrator, Role.Coordinator]);
    private static readonly Door Readers = new([Role.Administrator, Role.Coordinator, Role.Editor, Role.Translator]);

    /// <summary>A form of strangers, on a page that is kept and the same for all.</summary>
    private static readonly Door Strangers = new(null, "strangers have no session to forge; CrossSiteGuard judges");

    public static IReadOnlyDictionary<string, Door> All { get; } =
        new Dictionary<string, Door>
        {
            ["office"] = Staff,
            ["office/account"] = Staff,
            ["office/account/codes"] = Staff,
            ["office/account/passkeys"] = Staff,
            ["office/account/passkeys/new"] = Staff,
            ["office/account/passkeys/{id:guid}"] = Staff,
            ["office/account/passkeys/{id:guid}/removal"] = Staff,
            ["office/account/passphrase"] = Staff,
            ["office/account/sessions"] = Staff,
            ["office/admin/audit"] = Administrators,
            ["office/admin/mail"] = Administrators,
            ["office/admin/mail/{id}"] = Administrators,
            ["office/admin/mail/{id}/source"] = Administrators,
            ["office/admin/people"] = Administrators,
            ["office/admin/people/invite"] = Administrators,
            ["office/admin/people/{id}"] = Administrators,
            ["office/admin/people/{id}/remove"] = Administrators,
            ["office/comments"] = Moderators,
            ["office/comments/grounds"] = Moderators,
            ["office/comments/judgements"] = Moderators,
            ["office/comments/undo"] = Moderators,
            ["office/comments/{id}"] = Moderators,
            ["office/entries"] = Readers,
            ["office/entries/bin"] = Editors,
            ["office/entries/many"] = Editors,
            ["office/entries/undo"] = Editors,
            ["office/entries/new"] = Editors,
            ["office/entries/{id:guid}/publish"] = Editors,
            ["office/entries/{id:guid}/{language}"] = Readers,
            ["office/entries/{id:guid}/{language}/preview"] = Readers,
            ["office/entries/{id:guid}/{language}/share"] = Readers,
            ["office/entries/{id:guid}/{language}/versions"] = Readers,
            ["office/members"] = Coordinators,
            ["office/members/export.csv"] = Coordinators,
            ["office/members/import"] = Coordinators,
            ["office/members/new"] = Coordinators,
            ["office/members/{id:guid}"] = Coordinators,
            ["office/members/{id:guid}/delegates"] = Coordinators,
            ["office/members/{id:guid}/edit"] = Coordinators,
            ["office/members/{id:guid}/standing"] = Coordinators,
            ["office/admin/settings/organisations"] = Administrators,
            ["preview/{token}"] = Everybody,
            ["office/admin/import"] = Administrators,
            ["office/admin/settings"] = Administrators,
            ["office/admin/settings/colours"] = Administrators,
            ["office/admin/settings/identity"] = Administrators,
            ["office/admin/settings/languages"] = Administrators,
            ["office/admin/settings/menu"] = Administrators,
            ["office/admin/settings/responses"] = Administrators,
            ["office/admin/settings/safety"] = Administrators,
            ["sign-out"] = Staff,
            ["sign-in"] = Everybody,
            ["sign-in/code"] = Everybody,
            ["sign-in/link/{token}"] = Everybody,
            ["sign-in/reset"] = Everybody,
            ["sign-in/passkey"] = Everybody,
            ["setup"] = Administrators,
            ["setup/administrator"] = Everybody,
            ["setup/address"] = Administrators,
            ["setup/content"] = Administrators,
            ["setup/languages"] = Administrators,
            ["setup/mail"] = Administrators,
            ["setup/safety"] = Administrators,
            [""] = Everybody,
            ["error/{status:int}"] = Everybody,
            ["health/live"] = Everybody,
            ["health/ready"] = Everybody,
            ["preferences"] = Strangers,
            ["robots.txt"] = Everybody,
            ["sitemap-{number:int}.xml"] = Everybody,
            ["sitemap.xml"] = Everybody,
            ["theme.css"] = Everybody,
            ["{lang:lang}"] = Everybody,
            ["{lang:lang}/archive"] = Everybody,
            ["{lang:lang}/author/{slug}"] = Everybody,
            ["{lang:lang}/author/{slug}/feed.atom"] = Everybody,
            ["{lang:lang}/author/{slug}/feed.json"] = Everybody,
            ["{lang:lang}/author/{slug}/feed.rss"] = Everybody,
            ["{lang:lang}/category/{slug}/feed.atom"] = Everybody,
            ["{lang:lang}/category/{slug}/feed.json"] = Everybody,
            ["{lang:lang}/category/{slug}/feed.rss"] = Everybody,
            ["{lang:lang}/comments.atom"] = Everybody,
            ["{lang:lang}/comments.rss"] = Everybody,
            ["{lang:lang}/comments/confirm/{token}"] = Strangers,
            ["{lang:lang}/comments/{id}"] = Everybody,
            ["{lang:lang}/comments/{id}/own"] = Strangers,
            ["{lang:lang}/comments/{id}/withdrawal"] = Strangers,
            ["{lang:lang}/mail/never/{token}"] = Strangers,
            ["{lang:lang}/feed.atom"] = Everybody,
            ["{lang:lang}/feed.json"] = Everybody,
            ["{lang:lang}/feed.rss"] = Everybody,
            ["{lang:lang}/members"] = Everybody,
            ["{lang:lang}/members/apply"] = Strangers,
            ["{lang:lang}/members/apply/sent"] = Everybody,
            ["{lang:lang}/members/apply/{token}"] = Strangers,
            ["{lang:lang}/members/{slug}"] = Everybody,
            ["{lang:lang}/members/{slug}/feed.atom"] = Everybody,
            ["{lang:lang}/members/{slug}/feed.json"] = Everybody,
            ["{lang:lang}/members/{slug}/feed.rss"] = Everybody,
            ["{lang:lang}/tag/{slug}/feed.atom"] = Everybody,
            ["{lang:lang}/tag/{slug}/feed.json"] = Everybody,
            ["{lang:lang}/tag/{slug}/feed.rss"] = Everybody,
            ["{lang:lang}/{filing:filing}/{slug}"] = Everybody,
            ["{lang:lang}/{section:section}"] = Everybody,
            ["{lang:lang}/{section:section}/feed.atom"] = Everybody,
            ["{lang:lang}/{section:section}/feed.json"] = Everybody,
            ["{lang:lang}/{section:section}/feed.rss"] = Everybody,
            ["{lang:lang}/{section:section}/{slug}"] = Strangers,
            ["{lang:lang}/{section:section}/{slug}/comment"] = Strangers,
            ["{lang:lang}/{section:section}/{slug}/comments.atom"] = Everybody,
            ["{lang:lang}/{section:section}/{slug}/comments.rss"] = Everybody,
            ["{lang:lang}/{section:section}/{slug}/versions"] = Everybody,
            ["{lang:lang}/{section:section}/{slug}/versions/{hash:hash}"] = Everybody,
            ["{lang:lang}/{slug}"] = Strangers,
            ["{lang:lang}/{slug}/comment"] = Strangers,
            ["{lang:lang}/{slug}/comments.atom"] = Everybody,
            ["{lang:lang}/{slug}/comments.rss"] = Everybody,
            ["{lang:lang}/{slug}/versions"] = Everybody,
            ["{lang:lang}/{slug}/versions/{hash:hash}"] = Everybody,
            ["{lang:lang}/{year:year}/{month:month?}"] = Everybody,
        };

    /// <summary>The patterns of all routes there are, whatever they answer.</summary>
    public static IReadOnlyList<string> Patterns(OfficeSite site) =>
        [
            .. site
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>An address of this pattern, of things that are there where that is easy to know.</summary>
    public static string AddressOf(string pattern) =>
        "/"
        + Part()
            .Replace(
                pattern,
                part =>
                    part.Value.EndsWith(":guid}", StringComparison.Ordinal)
                        ? $"{Guid.Empty}"
                        : Known.GetValueOrDefault(part.Groups["name"].Value, "x")
            );

    private static readonly Dictionary<string, string> Known = new()
    {
        ["lang"] = "en",
        ["language"] = "en",
        ["id"] = Guid.AllBitsSet.ToString(),
        ["section"] = "calls",
        ["slug"] = "open-the-weir",
        ["filing"] = "tag",
        ["year"] = "2026",
        ["month"] = "01",
        ["hash"] = new string('0', 64),
        ["status"] = "404",
        ["number"] = "1",
    };

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
