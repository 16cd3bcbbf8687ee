using System.Net;
using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Web.Tests.Office;
using Convoke.Web.Tests.Office.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Hosting;

/// <summary>The disk is full, or the database is gone: said plainly in the reader's language, and no word is lost.</summary>
public sealed partial class TroubleTests(TroubleTests.Troubled site) : IClassFixture<TroubleTests.Troubled>
{
    private const string Words = "The gauge at the lower weir stood still all night.\nNobody came to look.";

    [Theory]
    [InlineData(Ill.DiskFull)]
    [InlineData(Ill.Gone)]
    public async Task Words_of_an_editor_come_back_and_go_in_when_they_are_sent_again(Ill ill)
    {
        var editor = await site.ColleagueAsync(Role.Editor);
        var address = await Editor.BeginAsync(editor, "update", ("title", $"Trouble {ill}"));
        var form = await Editor.OpenAsync(editor, address);

        var failed = await site.DuringAsync(ill, () => form.SaveAsync(("body", Words)));
        var again = await editor.PostAsync(Action(failed.Body), Sent(failed.Body));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.Status);
        Assert.Contains("The site cannot do this just now", failed.Body, StringComparison.Ordinal);
        Assert.Contains("your words are still here", failed.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(Words, (await Editor.OpenAsync(editor, address))["body"]);
    }

    [Theory]
    [InlineData(Ill.DiskFull, "/en/updates/the-ferry", "your words are still here")]
    [InlineData(Ill.Gone, "/en/updates/the-ferry", "your words are still here")]
    [InlineData(Ill.DiskFull, "/ar/updates/the-ferry-ar", "كلماتك")]
    public async Task Words_of_a_stranger_come_back_and_go_in_when_they_are_sent_again(
        Ill ill,
        string path,
        string said
    )
    {
        var (stranger, words) = (new Visitor(site.Client), $"{Words} {ill} {path}");
        (string, string)[] fields = [("text", words), ("name", "Vera"), ("mail", $"{ill}@reeds.example")];

        var failed = await site.DuringAsync(ill, () => stranger.PostAsync($"{path}/comment", fields));
        var again = await stranger.PostAsync(Action(failed.Body), Sent(failed.Body));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.Status);
        Assert.Contains(said, failed.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(1, await site.WithAsync(db => db.Comments.CountAsync(c => c.Written == words)));
    }

    [Fact]
    public async Task While_the_database_is_gone_what_is_kept_can_be_read_and_the_office_says_so()
    {
        var (editor, stranger) = (await site.ColleagueAsync(Role.Editor), new Visitor(site.Client));
        await site.SettleAsync();
        await site.HearAsync(); // what was told of before throws nothing away from here on
        await stranger.GetAsync("/en/updates/the-ferry");

        var read = await site.DuringAsync(Ill.Gone, () => stranger.GetAsync("/en/updates/the-ferry"));
        var office = await site.DuringAsync(Ill.Gone, () => editor.GetAsync("/office/entries"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (read.Status, office.Status));
        Assert.Contains("The site cannot do this just now", office.Body, StringComparison.Ordinal);
    }

    private static string Action(string page) => Form().Match(page).Groups["to"].Value;

    /// <summary>What the page of the fault holds of what was sent.</summary>
    private static (string, string)[] Sent(string page)
    {
        var form = Form().Match(page).Groups["form"].Value;
        return
        [
            .. Visitor.HiddenOf("<form" + form),
            .. from Match area in Area().Matches(form)
            select (area.Groups["name"].Value, WebUtility.HtmlDecode(area.Groups["words"].Value)),
        ];
    }

    [GeneratedRegex(
        "<form class=\"hung block\" method=\"post\" action=\"(?<to>[^\"]+)\">(?<form>.*?)</form>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        "<textarea [^>]*name=\"(?<name>[^\"]+)\"[^>]*>\r?\n?(?<words>[^<]*)</textarea>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Area();

    public sealed class Troubled : OfficeSite
    {
        private readonly Trouble trouble = new();

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await PublishAsync("---\nkind: update\nlang: en\ntitle: The ferry\ncomments: open\n---\nIt sails.");
            await PublishAsync(
                "---\nkind: update\nlang: ar\ntitle: العبّارة\nslug: the-ferry-ar\ntranslationOf: en/the-ferry\n---\nماء."
            );
        }

        internal async Task<Answer> DuringAsync(Ill ill, Func<Task<Answer>> deed)
        {
            trouble.Now = ill;
            try
            {
                return await deed();
            }
            finally
            {
                trouble.Now = Ill.Nothing;
            }
        }

        protected override void Adjust(IServiceCollection services) => trouble.LookInto(services);
    }
}
