using Convoke.Moving;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Moving;

/// <summary>An export of a blog that stood at <c>/blog</c> of its host.</summary>
public sealed class BlogBelowTheRootTests : IAsyncLifetime
{
    private readonly TestWorkshop product = new();

    public ValueTask InitializeAsync() => product.InitializeAsync();

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Its_addresses_are_kept_as_they_were_and_so_is_the_place_where_it_stood()
    {
        var export = Export
            .Whole(Export.Category(2, "rivers", "Rivers"), Export.Item(4, "post", "weir", "Weir"))
            .Replace(Export.Site, $"{Export.Site}/blog", StringComparison.Ordinal);
        var path = Path.Combine(product.Folder, "export.xml");
        await File.WriteAllTextAsync(path, export, TestContext.Current.CancellationToken);

        foreach (var _ in new[] { "once", "again" })
            Assert.Equal(0, (await ConvokeCommand.RunAsync(product.Settings, "import", "wxr", path)).Status);

        var kept = await product.WithAsync(db => db.Redirects.ToDictionaryAsync(row => row.Path, row => row.Target));
        Assert.Equal(RedirectTarget.Site, kept["/blog"]);
        Assert.Equal(RedirectTarget.Entry, kept["/blog/2013/01/05/weir"]);
        Assert.Equal(RedirectTarget.Entry, kept["/blog?p=4"]);
        Assert.Equal(RedirectTarget.Term, kept["/blog/category/rivers"]);
    }
}
