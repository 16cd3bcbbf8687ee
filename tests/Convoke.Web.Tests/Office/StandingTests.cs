using System.Net;
using Convoke.Accounts;
using Convoke.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>A site at an address without a name, behind a proxy at 10.0.0.7 that nobody listed.</summary>
public sealed class NumberedSite : OfficeSite, IStartupFilter
{
    protected override Settings Adjust(Settings settings) =>
        settings with
        {
            PublicUrl = new Uri("http://127.0.0.1:5080"),
            TrustedProxies = [IPNetwork.Parse("192.0.2.0/24")],
        };

    protected override void Adjust(IServiceCollection services) => services.AddSingleton<IStartupFilter>(this);

    Action<IApplicationBuilder> IStartupFilter.Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.7");
                    return rest(context);
                }
            );
            next(app);
        };
}

/// <summary>What the office says of where the site stands.</summary>
public sealed class StandingTests(NumberedSite site) : IClassFixture<NumberedSite>
{
    [Fact]
    public async Task At_an_ip_address_they_are_not_offered_and_the_page_says_why()
    {
        var visitor = await site.ColleagueAsync(Role.Editor);

        var list = await visitor.GetAsync("/office/account/passkeys");
        var make = await visitor.GetAsync("/office/account/passkeys/new");
        var signIn = await new Visitor(site.Client).GetAsync("/sign-in");

        Assert.Contains("browsers make passkeys for names only", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("passkeys/new", list.Body, StringComparison.Ordinal);
        Assert.Equal("/office/account/passkeys", make.Location);
        Assert.DoesNotContain("passkey", signIn.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_proxy_that_is_not_listed_is_told_to_administrators_with_the_line_to_set()
    {
        var (administrator, editor) = (
            await site.ColleagueAsync(Role.Administrator),
            await site.ColleagueAsync(Role.Editor)
        );
        var before = await administrator.GetAsync("/office");

        await administrator.GetAsync("/office/account", ("X-Forwarded-For", "203.0.113.9"));
        var (after, editors) = (await administrator.GetAsync("/office"), await editor.GetAsync("/office"));

        const string line = "CONVOKE_TRUSTED_PROXIES=192.0.2.0/24,10.0.0.7";
        Assert.DoesNotContain(line, before.Body, StringComparison.Ordinal);
        Assert.Contains(line, after.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(line, editors.Body, StringComparison.Ordinal);
    }
}
