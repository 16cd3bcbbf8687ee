using System.Net;
using Convoke.Accounts;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>Every address of the office, asked by nobody and by each role.</summary>
public sealed class DoorsTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    /// <summary>The addresses that are not for all roles.</summary>
    private static readonly Dictionary<string, Role[]> Closed = new()
    {
        ["/office/admin/audit"] = [Role.Administrator],
    };

    [Fact]
    public async Task Every_address_of_the_office_opens_for_those_it_is_for_and_for_nobody_else()
    {
        var addresses = Routes
            .Of(site)
            .Where(route => route.StartsWith("/office", StringComparison.Ordinal))
            .Append("/sign-out")
            .ToList();
        var unexpected = new List<string>();

        foreach (var role in OfficeSite.Roles.Cast<Role?>().Append(null))
        {
            var visitor = role is { } known ? await site.ColleagueAsync(known) : new Visitor(site.Client);
            foreach (var address in addresses)
            {
                var answer = await visitor.GetAsync(address);
                if (answer.Status != Expected(address, role))
                    unexpected.Add($"{role?.ToString() ?? "nobody"} {address}: {answer.Status}");
            }
        }

        Assert.Empty(unexpected);
        Assert.True(addresses.Count > 1);
    }

    private static HttpStatusCode Expected(string address, Role? role) =>
        role is not { } known ? HttpStatusCode.Redirect
        : Closed.GetValueOrDefault(address) is { } roles && !roles.Contains(known) ? HttpStatusCode.Forbidden
        : HttpStatusCode.OK;
}
