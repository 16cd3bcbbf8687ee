using Convoke.Accounts;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>The log of what staff did.</summary>
public sealed class AuditTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Address = "/office/admin/audit";

    [Fact]
    public async Task An_administrator_reads_who_did_what_and_can_ask_for_one_person()
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        await editor.SubmitAsync("/office/account", ("name", "Ada of the Reeds"), ("language", "en"));
        var administrator = await site.ColleagueAsync(Role.Administrator);

        var all = await administrator.GetAsync(Address);
        var id = all
            .Body.Split("value=\"")
            .Single(part => part.Contains(">Ada of the Reeds</option>", StringComparison.Ordinal))
            .Split('"')[0];
        var one = await administrator.GetAsync($"{Address}?who={id}");

        Assert.Contains(
            "<bdi>Colleague Administrator</bdi></td><td>signed in</td>",
            all.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<bdi>Ada of the Reeds</bdi></td><td>changed name or language</td>",
            one.Body,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<bdi>Colleague Administrator</bdi></td>", one.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_can_be_asked_for_one_kind_of_deed_and_says_how_long_it_is_kept()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);
        await visitor.SubmitAsync("/office/account", ("name", "Rill of the Reeds"), ("language", "en"));

        var page = await visitor.GetAsync($"{Address}?what=ChangedSelf");

        Assert.Contains("<td>changed name or language</td>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>signed in</td>", page.Body, StringComparison.Ordinal);
        Assert.Contains("Kept for 24 months", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_log_goes_on_with_the_older_ones()
    {
        var visitor = await site.ColleagueAsync(Role.Administrator);
        for (var number = 0; number < 101; number++)
            await visitor.SubmitAsync("/office/account/sessions", ("end", Guid.Empty.ToString()));

        var first = await visitor.GetAsync(Address);
        var older = first
            .Body.Split("<a href=\"")
            .Single(part => part.StartsWith($"{Address}?who=&amp;what=&amp;before=", StringComparison.Ordinal))
            .Split('"')[0];
        var second = await visitor.GetAsync(older.Replace("&amp;", "&", StringComparison.Ordinal));

        Assert.Equal(100, first.Body.Split("<td>ended a session</td>").Length - 1);
        Assert.Contains("<td>ended a session</td>", second.Body, StringComparison.Ordinal);
        Assert.Contains("<td>signed in</td>", second.Body, StringComparison.Ordinal);
    }
}
