using System.Net;
using Convoke.Accounts;
using Convoke.Web.Tests.Moderation;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>Every route there is, asked as nobody and as each role, and sent what others would forge.</summary>
public sealed class DoorsTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    private static readonly HttpMethod[] Unsafe =
    [
        HttpMethod.Post,
        HttpMethod.Put,
        HttpMethod.Patch,
        HttpMethod.Delete,
    ];

    [Fact]
    public void Every_route_has_its_line_and_every_line_its_route()
    {
        var patterns = Doors.Patterns(site);

        var missing = patterns.Except(Doors.All.Keys).Select(pattern => $"[\"{pattern}\"] = Everybody,");
        var stale = Doors.All.Keys.Except(patterns);

        Assert.True(!missing.Any(), $"Say in Doors.cs whom these are for:\n{string.Join('\n', missing)}");
        Assert.Empty(stale);
    }

    [Fact]
    public async Task Every_address_opens_for_those_it_is_for_and_for_nobody_else()
    {
        var nobody = new Visitor(site.Client);
        var unexpected = new List<string>();
        foreach (var role in OfficeSite.Roles.Cast<Role?>().Append(null))
        {
            var visitor = role is { } known ? await site.ColleagueAsync(known) : nobody;
            foreach (var (pattern, door) in Doors.All)
            {
                var address = Doors.AddressOf(pattern);
                var answer = await visitor.GetAsync(address);
                if (!IsExpected(door, role, answer, door.Roles is null ? await nobody.GetAsync(address) : null))
                    unexpected.Add($"{role?.ToString() ?? "nobody"} {address}: {answer.Status} {answer.Location}");
            }
        }

        Assert.Empty(unexpected);
    }

    [Fact]
    public async Task A_form_of_the_office_is_not_taken_from_a_role_it_is_not_for()
    {
        var taken = new List<string>();
        foreach (var role in OfficeSite.Roles.Cast<Role?>().Append(null))
        {
            var visitor = role is { } known ? await site.ColleagueAsync(known) : new Visitor(site.Client);
            var token = Visitor.HiddenOf((await visitor.GetAsync(role is null ? "/sign-in" : "/sign-out")).Body);
            foreach (var (pattern, _) in Doors.All.Where(door => !door.Value.IsFor(role)))
            {
                var answer = await visitor.PostAsync(Doors.AddressOf(pattern), token);
                if (!IsShut(role, answer))
                    taken.Add($"{role?.ToString() ?? "nobody"} {pattern}: {answer.Status} {answer.Location}");
            }
        }

        Assert.Empty(taken);
    }

    [Fact]
    public async Task Nothing_is_taken_without_a_token_made_for_its_sender()
    {
        var (visitor, other) = (
            await site.ColleagueAsync(Role.Administrator),
            await site.ColleagueAsync(Role.Administrator)
        );
        var foreign = Visitor.HiddenOf((await other.GetAsync("/sign-out")).Body);
        var old = Visitor.HiddenOf((await visitor.GetAsync("/sign-out")).Body);
        visitor = await AgainAsync(visitor);
        var taken = new List<string>();

        foreach (var (pattern, _) in Doors.All.Where(door => door.Value.WithoutToken is null))
        {
            var address = Doors.AddressOf(pattern);
            foreach (var method in Unsafe)
                if ((await visitor.SendAsync(method, address)).Status is var bare && !IsRefusal(bare))
                    taken.Add($"{method} {pattern} without a token: {bare}");
            foreach (var (name, token) in new[] { ("another's", foreign), ("an old", old) })
                if ((await visitor.PostAsync(address, token)).Status is var status && !IsRefusal(status))
                    taken.Add($"{pattern} with {name} token: {status}");
        }

        Assert.Empty(taken);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/office")).Status);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Nothing_is_taken_that_another_site_sends_not_even_from_strangers(string header, string value)
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);
        var token = Visitor.HiddenOf((await visitor.GetAsync("/sign-out")).Body);
        var taken = new List<string>();

        foreach (var (pattern, _) in Doors.All)
        {
            var answer = await visitor.PostAsync(Doors.AddressOf(pattern), token, (header, value));
            if (answer.Status is not HttpStatusCode.Forbidden)
                taken.Add($"{pattern}: {answer.Status}");
        }

        Assert.Empty(taken);
    }

    [Fact]
    public async Task What_is_taken_without_a_token_gives_its_reason_and_carries_no_session()
    {
        var exempt = Doors.All.Where(door => door.Value.WithoutToken is not null).ToList();
        var colleague = await site.ColleagueAsync(Role.Administrator);

        foreach (var (pattern, door) in exempt)
        {
            var (mine, nobodys) = (
                await colleague.PostAsync(Doors.AddressOf(pattern), []),
                await new Visitor(site.Client).PostAsync(Doors.AddressOf(pattern), [])
            );
            Assert.Equal((nobodys.Status, door.Roles), (mine.Status, null));
        }

        Assert.NotEmpty(exempt);
    }

    private static bool IsExpected(Door door, Role? role, Answer answer, Answer? nobodys) =>
        door.Roles is null ? answer.Status == nobodys!.Status && answer.Location == nobodys.Location
        : door.IsFor(role)
            ? answer.Status
                is HttpStatusCode.OK
                    or HttpStatusCode.NotFound
                    or HttpStatusCode.MethodNotAllowed
                    or HttpStatusCode.Redirect
                && !IsToSignIn(answer)
        : IsShut(role, answer);

    private static bool IsShut(Role? role, Answer answer) =>
        role is null ? IsToSignIn(answer) : answer.Status is HttpStatusCode.Forbidden;

    private static bool IsToSignIn(Answer answer) =>
        answer.Status is HttpStatusCode.Redirect
        && answer
            .Location!.Replace("http://localhost:5080", "", StringComparison.Ordinal)
            .StartsWith("/sign-in?return=", StringComparison.Ordinal);

    private static bool IsRefusal(HttpStatusCode status) =>
        status
            is HttpStatusCode.BadRequest
                or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound
                or HttpStatusCode.MethodNotAllowed;

    /// <summary>The same browser after signing out and in again: its token of before is an old one.</summary>
    private async Task<Visitor> AgainAsync(Visitor visitor)
    {
        var form = visitor.Cookies.Where(cookie => cookie.Key == "form").ToList();
        await visitor.SubmitAsync("/sign-out");
        var again = await site.ColleagueAsync(Role.Administrator);
        foreach (var (name, value) in form)
            again.Cookies[name] = value;
        return again;
    }
}
