using System.Net;
using System.Text;
using Convoke.Accounts;
using Convoke.Moving.Jobs;
using Convoke.Testing;
using Convoke.Web.Tests.Moving;
using Convoke.Web.Tests.Office.Shelf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Office.Importing;

/// <summary>A WordPress blog moves in by a page. One import at a time, so each test forgets what the one before left.</summary>
public sealed class ImportPageTests(ShelfSite site) : IClassFixture<ShelfSite>, IAsyncLifetime
{
    private const string Here = "/office/admin/import";
    private static readonly byte[] Blog = Encoding.UTF8.GetBytes(
        Export.Whole([.. RiverBlog.Terms, .. RiverBlog.Posts])
    );
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        visitor = await site.ColleagueAsync(Role.Administrator);
        await site.WithAsync(db => db.ImportJobs.ExecuteDeleteAsync());
        var folder = new DirectoryInfo(site.Services.GetRequiredService<ImportDesk>().Folder);
        foreach (var left in folder.Exists ? folder.GetFiles() : [])
            left.Delete();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_export_is_looked_at_and_brought_when_that_is_wished()
    {
        var before = await site.WithAsync(db => db.Entries.CountAsync());

        var sent = await visitor.SendFileAsync(Here, "export", "rivers.xml", Blog);
        var looked = await UntilAsync("What it would bring");
        var after = await site.WithAsync(db => db.Entries.CountAsync());
        await visitor.SubmitAsync(Here, ("act", "go-on"));
        await UntilAsync("What it brought");
        await site.SettleAsync();

        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(before, after);
        Assert.Contains("rivers.xml", looked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/en/updates/clean-rivers")).Status);
        Assert.Empty(Directory.GetFiles(site.Services.GetRequiredService<ImportDesk>().Folder));
        Assert.True(await site.WithAsync(db => db.Acts.AnyAsync(act => act.Deed == Deed.ImportedBlog)));
    }

    [Fact]
    public async Task Posts_become_what_was_chosen_for_their_category()
    {
        var blog = Encoding.UTF8.GetBytes(
            Export.Whole(
                Export.Category(5, "appeals", "Appeals"),
                Export.Item(
                    7301,
                    "post",
                    "mend-the-weir",
                    "Mend the weir",
                    more: Export.InCategory("appeals", "Appeals")
                ),
                Export.Item(
                    7302,
                    "post",
                    "we-stand-by-it",
                    "We stand by it",
                    more: Export.InCategory("مواقف", "مواقف")
                ),
                Export.Item(7303, "post", "it-was-mended", "It was mended")
            )
        );

        await visitor.SendFileAsync(Here, "export", "kinds.xml", blog);
        var looked = await UntilAsync("What the posts of each category become");
        await visitor.SubmitAsync(Here, ("act", "go-on"), ("kinds[appeals]", "call"), ("kinds[مواقف]", "statement"));
        await UntilAsync("What it brought");
        await site.SettleAsync();

        Assert.Contains("<bdi>Appeals</bdi> · 1 post<", looked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/en/calls/mend-the-weir")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/en/statements/we-stand-by-it")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/en/updates/it-was-mended")).Status);
    }

    [Fact]
    public async Task What_is_no_export_is_refused_with_its_reason()
    {
        await visitor.SendFileAsync(Here, "export", "notes.txt", "These are notes."u8.ToArray());

        var failed = await UntilAsync("The file could not be taken:");
        var asked = await visitor.SubmitAsync(Here, ("act", "forget"));

        Assert.Contains("notes.txt", failed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Contains("type=\"file\"", (await visitor.GetAsync(Here)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_is_no_import()
    {
        var answer = await visitor.SendFileAsync(Here, "other", "nothing.xml", Blog);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Choose the file that WordPress exported.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_is_at_work_its_page_tells_how_far_it_is_and_another_is_refused()
    {
        await BeginAsync();

        var page = await visitor.GetAsync(Here);
        var second = await visitor.SendFileAsync(Here, "export", "second.xml", Blog);

        Assert.Contains("<progress id=\"done\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<a id=\"again\" href=\"/office/admin/import\">", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("There is an import already.", second.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_cut_says_so_and_goes_on()
    {
        await BeginAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(31));

        var cut = await visitor.GetAsync(Here);
        await visitor.SubmitAsync(Here, ("act", "go-on"));

        Assert.Contains("This was cut: the program stopped meanwhile.", cut.Body, StringComparison.Ordinal);
        await UntilAsync("What it would bring");
    }

    [Fact]
    public async Task The_page_asks_the_database_at_most_eight_times()
    {
        var asked = await site.CountAsync(visitor, Here);

        Assert.True(asked.Count is > 0 and <= 8, string.Join("\n\n", asked));
    }

    /// <summary>An import whose process is gone: the file is here, and nobody is at work.</summary>
    private async Task BeginAsync()
    {
        var job = ImportJob.Look("rivers.xml", null, Blog.Length, site.Clock.GetUtcNow());
        var desk = site.Services.GetRequiredService<ImportDesk>();
        await desk.KeepAsync(new MemoryStream(Blog), job.Id, TestContext.Current.CancellationToken);
        await site.WithAsync(db =>
        {
            db.Add(job);
            return db.SaveChangesAsync();
        });
    }

    private async Task<string> UntilAsync(string words)
    {
        var body = "";
        await Eventually.IsSoAsync(async () =>
            (body = (await visitor.GetAsync(Here)).Body).Contains(words, StringComparison.Ordinal)
        );
        return body;
    }
}
