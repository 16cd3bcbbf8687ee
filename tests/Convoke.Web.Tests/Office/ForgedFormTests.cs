using System.Net;
using Convoke.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>Every page that takes something of somebody signed in, or on the way to it, and what others make a browser send there.</summary>
public sealed class ForgedFormTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task A_form_is_taken_only_with_a_token_made_for_its_sender_and_from_here()
    {
        var (colleague, other) = (
            await site.ColleagueAsync(Role.Administrator),
            await site.ColleagueAsync(Role.Administrator)
        );
        var taken = new List<string>();

        foreach (var address in Addresses())
        {
            var own = Visitor.HiddenOf((await colleague.GetAsync(address)).Body);
            var foreign = Visitor.HiddenOf((await other.GetAsync("/sign-out")).Body);
            var answers = new[]
            {
                await colleague.PostAsync(address, []),
                await colleague.PostAsync(address, foreign),
                await colleague.PostAsync(address, own, "https://evil.example"),
                await colleague.PostAsync(address, own, "null"),
            };
            taken.AddRange(
                answers
                    .Select((answer, at) => (answer.Status, at))
                    .Where(tried =>
                        tried.Status
                            is not (
                                HttpStatusCode.BadRequest
                                or HttpStatusCode.Forbidden
                                or HttpStatusCode.MethodNotAllowed
                            )
                    )
                    .Select(tried => $"{address}: {tried.at} was answered {tried.Status}")
            );
        }

        Assert.Empty(taken);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/office")).Status);
    }

    private IEnumerable<string> Addresses() =>
        Routes.Of(site).Where(route => !route.StartsWith("/setup", StringComparison.Ordinal));
}

/// <summary>The addresses of the pages that are not public.</summary>
internal static class Routes
{
    public static List<string> Of(OfficeSite site)
    {
        var pages = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && !page.ViewEnginePath.StartsWith("/Public", StringComparison.Ordinal)
            )
            .Select(endpoint =>
                "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{token}", "x", StringComparison.Ordinal)
            )
            .Distinct()
            .ToList();
        Assert.NotEmpty(pages);
        return pages;
    }
}
