using System.Text;
using System.Text.Json;
using Convoke.Entries;
using Convoke.Testing;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Convoke.Web.Tests.Moving.Export;

namespace Convoke.Web.Tests.Moving;

public sealed class ImportAgainTests : IAsyncLifetime
{
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task A_second_run_adds_nothing_and_a_changed_file_changes_what_changed()
    {
        await ImportAsync(RiverBlog.Whole);
        var first = await product.WithAsync(EveryRow.CountAsync);

        var again = await ImportAsync(RiverBlog.Whole);
        var second = await product.WithAsync(EveryRow.CountAsync);
        var changed = await ImportAsync(Changed(RiverBlog.Whole));

        Assert.Equal((0, 0, 15), Entries(again));
        Assert.Equal(10, again.GetProperty("posts").GetInt32());
        Assert.Equal(first, second);
        Assert.Equal((0, 1, 14), Entries(changed));
        var text = await product.WithAsync(db =>
            db.Texts.Include(t => t.Versions).SingleAsync(t => t.Slug == "clean-rivers")
        );
        var comments = await product.WithAsync(db => db.Comments.OrderBy(c => c.PublicId).ToListAsync());
        var category = await product.WithAsync(db => db.Terms.SingleAsync(t => t.Slug == "water"));
        Assert.Equal(("Cleaner rivers", 2), (text.Title, text.Versions.Count));
        Assert.Equal(("Dan of the mill", 6), (comments[1].Name, comments.Count));
        Assert.Equal("Waters", category.Name.ToString());
    }

    [Theory]
    [InlineData("Ada Brook", "Ada of the brook")]
    [InlineData("A weir in spring", "A weir in autumn")]
    public async Task Other_words_of_an_author_or_a_picture_alone_reach_the_pages_that_show_them(string old, string now)
    {
        await ImportAsync(RiverBlog.Whole);
        var entry = await product.WithAsync(db =>
            db.Texts.Where(t => t.Slug == "clean-rivers").Select(t => t.EntryId).SingleAsync()
        );
        await product.WithAsync(db => db.Changes.ExecuteDeleteAsync());

        await ImportAsync(RiverBlog.Whole);
        var unchanged = await TouchedAsync();
        await ImportAsync(RiverBlog.Whole.Replace(old, now, StringComparison.Ordinal));

        Assert.Empty(unchanged);
        Assert.Superset(new HashSet<string> { Tags.Lists, Tags.Entry(entry) }, await TouchedAsync());
    }

    [Fact]
    public async Task Other_kinds_wished_for_later_turn_entries_whose_addresses_go_on_working()
    {
        await ImportAsync(RiverBlog.Whole);

        var again = await ImportAsync(RiverBlog.Whole, "--map-category", "appeals=statement");

        var text = await product.WithAsync(db => db.Texts.Include(t => t.Claims).SingleAsync(t => t.Slug == "join-us"));
        Assert.Equal((0, 1, 14), Entries(again));
        Assert.Equal(EntryKind.Statement, text.Kind);
        Assert.Equal([EntryKind.Statement, EntryKind.Update], text.Claims.Select(claim => claim.Kind).Order());
    }

    [Fact]
    public async Task A_dry_run_tells_what_a_run_through_a_pipe_then_brings()
    {
        var before = await product.WithAsync(EveryRow.CountAsync);

        var dry = await ImportAsync(RiverBlog.Whole, "--dry-run");
        var between = await product.WithAsync(EveryRow.CountAsync);
        var assemblies = await product.WithAsync(db => db.Assemblies.CountAsync());
        var piped = await PipeAsync(RiverBlog.Whole, "--lang", "ar");

        var languages = await product.WithAsync(db =>
            db.Texts.Where(t => t.Slug == "about").Select(t => t.Language.Code).ToListAsync()
        );
        Assert.Equal((before, 0), (between, assemblies));
        Assert.Equal(piped.GetRawText(), dry.GetRawText());
        Assert.Equal(["ar"], languages);
    }

    [Fact]
    public async Task Values_that_fit_nowhere_do_not_stop_an_import()
    {
        var unlike = string.Concat(Enumerable.Range(0, 1500).Select(number => $"{number * 7919 % 10007:x4}/"));
        var odd = Item(
            1,
            "post",
            $"%00{unlike}",
            $"&#0;%00 {unlike}",
            $"&#0; %00 <a href=\"{Site}/%00\">{unlike}</a>",
            more: InCategory(unlike, $"&#0;{unlike}")
                + WithTag("%00", "%00")
                + Meta("_wp_old_slug", "%00")
                + Meta("_thumbnail_id", "99999999999999999999")
                + Comment(-1, $"&#0;{unlike}", $"&#0; {unlike}", site: $"https://{unlike}.example/%00", parent: -1)
                + Comment(-1, "Twice", "The same number.")
                + Comment(0, "None", "No number.", "what?")
                + Comment(long.MaxValue, unlike, "Far.", type: "pingback", site: "javascript:alert(1)")
        );
        var again = Item(1, "post", "river", "The same number again")
            .Replace("?p=1<", "?p=1&#38;other<", StringComparison.Ordinal);
        var undated = Item(0, "page", "", "", "", date: "0000-00-00 00:00:00");
        var export = Whole(
            Author(0, "", ""),
            Author(-5, unlike, unlike),
            Category(1, unlike, unlike, unlike),
            Category(2, "a", "A", "b"),
            Category(3, "b", "B", "a"),
            odd.Replace("?p=1<", $"?p=1{unlike}<", StringComparison.Ordinal),
            again,
            undated
        );

        var first = await ImportAsync(export);
        var rows = await product.WithAsync(EveryRow.CountAsync);
        await ImportAsync(export);

        Assert.Equal(3, first.GetProperty("added").GetInt32());
        Assert.Equal(rows, await product.WithAsync(EveryRow.CountAsync));
    }

    [Fact]
    public async Task The_report_for_people_says_the_same_in_words()
    {
        var file = await WrittenAsync(RiverBlog.Whole);

        var ran = await ConvokeCommand.RunAsync(product.Settings, "import", "wxr", file, "--dry-run");

        Assert.StartsWith("Nothing was written.", ran.Said);
        Assert.Contains("10 posts and 5 pages (15 new, 0 changed, 0 as they were)", ran.Said);
        Assert.Contains("warning: page 114: the address \"search\" is taken", ran.Said);
    }

    [Theory]
    [InlineData("--map-category", "appeals=page")]
    [InlineData("--map-category", "appeals")]
    [InlineData("--lang", "not a language")]
    public async Task What_makes_no_sense_is_wrong_usage(string option, string value)
    {
        var file = await WrittenAsync(RiverBlog.Whole);

        var ran = await ConvokeCommand.RunAsync(product.Settings, "import", "wxr", file, option, value);

        Assert.Equal(2, ran.Status);
        Assert.Contains(value, ran.Complained);
    }

    private Task<HashSet<string>> TouchedAsync() =>
        product.WithAsync(async db =>
            (await db.Changes.Select(change => change.Touched).ToListAsync())
                .SelectMany(tags => tags.Split(' '))
                .ToHashSet()
        );

    private static string Changed(string file) =>
        file.Replace("<title><![CDATA[Clean rivers]]>", "<title><![CDATA[Cleaner rivers]]>", StringComparison.Ordinal)
            .Replace("<![CDATA[Dan]]>", "<![CDATA[Dan of the mill]]>", StringComparison.Ordinal)
            .Replace("<wp:cat_name><![CDATA[Water]]>", "<wp:cat_name><![CDATA[Waters]]>", StringComparison.Ordinal);

    private static (int Added, int Updated, int Unchanged) Entries(JsonElement report) =>
        (
            report.GetProperty("added").GetInt32(),
            report.GetProperty("updated").GetInt32(),
            report.GetProperty("unchanged").GetInt32()
        );

    private async Task<JsonElement> ImportAsync(string export, params string[] wishes) =>
        Report(
            await ConvokeCommand.RunAsync(
                product.Settings,
                ["import", "wxr", await WrittenAsync(export), "--json", .. wishes]
            )
        );

    private async Task<JsonElement> PipeAsync(string export, params string[] wishes) =>
        Report(
            await ConvokeProgram.RunAsync(
                product.Settings,
                async input => await input.WriteAsync(Encoding.UTF8.GetBytes(export)),
                ["import", "wxr", "/dev/stdin", "--json", .. wishes]
            )
        );

    private async Task<string> WrittenAsync(string export)
    {
        var file = Path.Combine(product.Folder, "export.xml");
        await File.WriteAllTextAsync(file, export);
        return file;
    }

    private static JsonElement Report(Ran ran)
    {
        Assert.True(ran.Status == 0, ran.Complained);
        return JsonDocument.Parse(ran.Said).RootElement;
    }
}
