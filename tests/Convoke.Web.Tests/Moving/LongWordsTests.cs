using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Moving;

/// <summary>Titles and names longer than a list, a menu or a head of a page can bear.</summary>
public sealed class LongWordsTests : IAsyncLifetime
{
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task The_longest_that_a_file_may_say_is_published()
    {
        var name = string.Concat(Enumerable.Repeat("🐟", Lengths.Name / 2)); // a slug of its own code points
        var file =
            $"---\nkind: update\nlang: en\ntitle: {new string('ж', Lengths.Title)}\nstandfirst: {new string('ж', Lengths.Standfirst)}\n"
            + $"slug: {new string('ж', Slug.MaxLength)}\nauthor: {name}\ncategories: [{name}]\ntags: [{name}]\n---\nWater.";

        var ran = await RunAsync("long.md", file, "publish");

        Assert.True(ran.Status == 0, ran.Complained);
    }

    [Fact]
    public async Task One_sign_more_is_refused_with_its_line_and_key()
    {
        var ran = await RunAsync(
            "longer.md",
            $"---\nkind: update\nlang: en\ntitle: {new string('w', Lengths.Title + 1)}\n---\nWater.",
            "publish"
        );

        Assert.Equal((1, ""), (ran.Status, ran.Said));
        Assert.Contains("line 4, title: is too long: 501 characters", ran.Complained, StringComparison.Ordinal);
        Assert.Single(ran.Complained.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task What_moves_in_is_cut_with_a_warning_each()
    {
        var words = new string('w', 3000);
        var export = Export.Whole(
            Export.Author(1, "keeper-login", words),
            Export.Category(2, words, words),
            Export.Tag(3, words, words),
            Export.Item(
                4,
                "post",
                words,
                words,
                more: $"<excerpt:encoded><![CDATA[{words} {words}]]></excerpt:encoded>\n"
                    + Export.InCategory(words, words)
            )
        );

        var ran = await RunAsync("export.xml", export, "import", "wxr");

        var text = await product.WithAsync(db => db.Texts.SingleAsync());
        var names = await product.WithAsync(db => db.Terms.Select(term => term.Name).ToListAsync());
        names.Add(await product.WithAsync(db => db.Authors.Select(author => author.Name).SingleAsync()));
        Assert.True(ran.Status == 0, ran.Complained);
        Assert.Equal((Lengths.Title, Lengths.Standfirst), (text.Title.Length, text.Standfirst.Length));
        Assert.Equal([Lengths.Name, Lengths.Name, Lengths.Name], names.Select(name => name.ToString().Length));
        Assert.Equal(5, $"{ran.Said}{ran.Complained}".Split(" and was cut.").Length - 1);
    }

    [Fact]
    public void A_sign_is_not_cut_in_two()
    {
        Assert.Equal("ab", Lengths.Cut("ab🐟", 3));
        Assert.Equal("a", Lengths.Cut("ae\u0301", 2));
        Assert.Equal("ab🐟", Lengths.Cut("ab🐟", 4));
    }

    private async Task<Ran> RunAsync(string name, string file, params string[] command)
    {
        var path = Path.Combine(product.Folder, name);
        await File.WriteAllTextAsync(path, file);
        return await ConvokeCommand.RunAsync(product.Settings, [.. command, path]);
    }
}
