using Convoke.Accounts;
using Convoke.Web.Tests.Reading;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>What the pages for administrators, and set-up, ask the database.</summary>
public sealed class OfficeQueriesTests(CountedOffice site) : IClassFixture<CountedOffice>
{
    private const int Most = 8;

    [Theory]
    [InlineData("/office")]
    [InlineData("/office/admin/people")]
    [InlineData("/office/members")]
    [InlineData("/office/members/new")]
    [InlineData("/office/admin/settings/organisations")]
    [InlineData("/office/admin/people/invite")]
    [InlineData("/office/admin/mail")]
    [InlineData("/office/admin/mail?q=rivers&state=Unknown")]
    [InlineData("/office/admin/audit")]
    [InlineData("/setup")]
    [InlineData("/setup/address")]
    [InlineData("/setup/mail")]
    [InlineData("/setup/safety")]
    [InlineData("/setup/languages")]
    [InlineData("/setup/content")]
    public async Task A_page_asks_at_most_eight_times(string address)
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);

        await administrator.GetAsync(address, (CountedQueries.Header, address));

        Assert.InRange(site.Queries.Of(address).Count, 1, Most);
    }

    [Fact]
    public async Task Whoever_asks_for_a_new_passphrase_costs_the_same_questions()
    {
        await site.AddAsync("known@rivers.example", Role.Editor);
        var (visitor, form) = (new Visitor(site.Client), "/sign-in/reset");
        var hidden = Visitor.HiddenOf((await visitor.GetAsync(form)).Body);

        foreach (var email in new[] { "known@rivers.example", "unknown@rivers.example" })
            await visitor.PostAsync(form, [.. hidden, ("email", email)], (CountedQueries.Header, email));

        Assert.Equal(site.Queries.Of("known@rivers.example"), site.Queries.Of("unknown@rivers.example"));
    }
}

/// <summary>An office that counts what it asks.</summary>
public sealed class CountedOffice : OfficeSite
{
    internal CountedQueries Queries { get; } = new();

    protected override void Adjust(IServiceCollection services) => Queries.LookInto(services);
}
