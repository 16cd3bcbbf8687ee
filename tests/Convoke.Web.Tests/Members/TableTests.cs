using System.Net;
using System.Text;
using Convoke.Accounts;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Members;

/// <summary>Organisations come and go as a table: shown first, all or none, and nothing in it is a formula.</summary>
public sealed class TableTests(MemberSite site) : IClassFixture<MemberSite>
{
    private const string Page = "/office/members/import";

    [Fact]
    public async Task A_table_is_shown_before_it_is_brought_and_what_was_taken_out_comes_in_again()
    {
        var coordinator = await site.ColleagueAsync(Role.Coordinator);
        var table = Lines(
            "name;language;name-ar;kind;countries;member-since",
            "Órbita;es;مدار;Trade unions;UY AR;2018-05-01",
            "\"Weir; Upper\";en;;civil-society;NZ;"
        );

        var looked = await SendAsync(coordinator, table, "look");
        var before = await CountAsync();
        var brought = await SendAsync(coordinator, table, "bring");
        var again = await SendAsync(coordinator, table, "bring");
        await site.SettleAsync();
        var taken = await TakeAsync(coordinator);
        var changed = await SendAsync(
            coordinator,
            taken.Replace("مدار", "مدار جديد", StringComparison.Ordinal),
            "bring"
        );
        await site.SettleAsync();

        Assert.Contains("Weir; Upper", looked.Body, StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.Equal(HttpStatusCode.Redirect, brought.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(HttpStatusCode.Redirect, changed.Status);
        Assert.Equal(2, await CountAsync());
        Assert.Contains("1 May 2018", await site.BodyAsync("/en/members/orbita"), StringComparison.Ordinal);
        Assert.Contains("مدار جديد", await site.BodyAsync("/ar/members"), StringComparison.Ordinal);
        Assert.True(await site.WithAsync(db => db.Acts.AnyAsync(act => act.Deed == Deed.ExportedMembers)));
        Assert.True(await site.WithAsync(db => db.Acts.AnyAsync(act => act.Deed == Deed.ImportedMembers)));
    }

    [Theory]
    [InlineData("name,colour\nReeds A,red", "<td>1</td><td><code dir=\"ltr\">colour</code>")]
    [InlineData("language\nen", "<td>1</td><td><code dir=\"ltr\">name</code>")]
    [InlineData("name,countries\nReeds B,AT\nReeds C,XX", "<td>3</td><td><code dir=\"ltr\">countries</code>")]
    [InlineData("name,kind\nReeds D,guild", "<td>2</td><td><code dir=\"ltr\">kind</code>")]
    [InlineData("name,slug\nReeds E,nobody", "<td>2</td><td><code dir=\"ltr\">slug</code>")]
    [InlineData("name,site\nReeds F,javascript:x", "<td>2</td><td><code dir=\"ltr\">site</code>")]
    [InlineData("name,member-since\nReeds G,1.5.2018", "<td>2</td><td><code dir=\"ltr\">member-since</code>")]
    [InlineData("name,state\nReeds H,left", "<td>2</td><td><code dir=\"ltr\">state</code>")]
    [InlineData("name\nReeds I\nReeds I", "<td>3</td><td><code dir=\"ltr\">name</code>")]
    [InlineData("name\n\"Reeds J", "<td>1</td>")]
    public async Task What_is_wrong_is_said_by_line_and_nothing_is_brought(string table, string said)
    {
        var coordinator = await site.ColleagueAsync(Role.Coordinator);

        var answer = await SendAsync(coordinator, table, "bring");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.Body, StringComparison.Ordinal);
        Assert.False(await site.WithAsync(db => db.Organisations.AnyAsync(row => row.Slug.StartsWith("reeds"))));
    }

    [Fact]
    public async Task A_name_that_would_be_a_formula_leaves_as_words()
    {
        await site.AdmitAsync("en", "=HYPERLINK(\"https://evil.example\")");
        var coordinator = await site.ColleagueAsync(Role.Coordinator);

        var taken = await TakeAsync(coordinator);

        Assert.Contains("\"'=HYPERLINK", taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_not_UTF_8_is_refused_with_a_sentence()
    {
        var coordinator = await site.ColleagueAsync(Role.Coordinator);

        var large = await coordinator.SendFileAsync(Page, "file", "a.csv", new byte[600 * 1024]);
        var latin = await coordinator.SendFileAsync(Page, "file", "a.csv", Encoding.Latin1.GetBytes("name\nÓrbita"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, large.Status);
        Assert.Contains("512 KB", large.Body, StringComparison.Ordinal);
        Assert.Contains("UTF-8. Save", latin.Body, StringComparison.Ordinal);
    }

    private static string Lines(params string[] lines) => string.Join("\r\n", lines);

    private static Task<Answer> SendAsync(Visitor visitor, string table, string act) =>
        visitor.SubmitAsync(Page, ("table", table), ("act", act));

    private static async Task<string> TakeAsync(Visitor visitor) =>
        (await visitor.SubmitAsync("/office/members/new", "/office/members/export.csv")).Body;

    private Task<int> CountAsync() =>
        site.WithAsync(db => db.Organisations.CountAsync(row => row.Slug == "orbita" || row.Slug == "weir-upper"));
}
