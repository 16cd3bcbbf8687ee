using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Protocols.WordPress;
using Convoke.Safety;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>
/// Moves a WordPress blog in from its export. The file is read twice: to the end, which writes nothing and finds whatever
/// is wrong with it; then item by item, each in a transaction of its own. Everything is found again by where it came from,
/// so a second run adds nothing, brings what changed, and goes on where a killed one stopped.
/// </summary>
public sealed class WordPressImport(
    Databases databases,
    Vault vault,
    Presence presence,
    Relay relay,
    TimeProvider clock
)
{
    /// <summary>Brings the blog; <paramref name="progress"/> is told the bytes read, of both readings together.</summary>
    /// <exception cref="WxrException">The file is not a whole export; nothing was written.</exception>
    public async Task<ImportReport> RunAsync(
        ImportSource source,
        ImportWishes wishes,
        Action<long> progress,
        CancellationToken stop
    )
    {
        var index = BlogIndex.Read(source.First(), new WxrLimits(), progress);
        await using var alone = await presence.AloneAsync("import", stop);
        var blog = await OpenAsync(index, wishes, stop);
        foreach (var warning in index.Warnings)
            blog.Report.Warn(FormattableString.Invariant($"line {warning.Line}: {warning.Message}"));
        await new TermsMover(blog).MoveAsync(stop);
        if (!wishes.DryRun)
            await relay.DrainAsync(stop); // while nothing is filed under new terms, or every entry would be listed twice
        await new MediaMover(blog).MoveAsync(stop);
        await MoveItemsAsync(source, blog, progress, stop);
        await new MediaMover(blog).LeadToEntriesAsync(stop);
        await using var db = databases.Open();
        await new RedirectMover(blog, db).LeadHomeAsync(stop);
        return blog.Report;
    }

    private static async Task MoveItemsAsync(
        ImportSource source,
        Blog blog,
        Action<long> progress,
        CancellationToken stop
    )
    {
        var entries = new EntryMover(blog);
        var filed = blog.Categories.Keys.ToDictionary(slug => slug, _ => 0, StringComparer.Ordinal);
        var before = source.Length;
        foreach (var part in WxrReader.Read(source.Again(), new WxrLimits(), read => progress(before + read)))
        {
            if (part is not WxrItem item)
                continue;
            stop.ThrowIfCancellationRequested();
            if (BlogIndex.IsMoved(item))
                await entries.MoveAsync(item, stop);
            else if (item.Type != "attachment")
                blog.Report.Skipped++;
            if (BlogIndex.IsMoved(item) && item.Type == "post")
                foreach (var term in item.Terms.Where(term => term.Domain == "category"))
                    filed[term.Nicename]++;
        }
        blog.Report.Filed =
        [
            .. filed
                .OrderByDescending(one => one.Value)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => new FiledPosts(
                    one.Key,
                    blog.Categories[one.Key].Name.In(blog.Language, []).Name,
                    one.Value
                )),
        ];
    }

    private async Task<Blog> OpenAsync(BlogIndex index, ImportWishes wishes, CancellationToken stop)
    {
        await using var db = databases.Open();
        var present = await db.Assemblies.OrderBy(assembly => assembly.Id).FirstOrDefaultAsync(stop);
        var language = wishes.Language ?? present?.Languages[0] ?? LanguageOf(index.Site);
        if (!wishes.DryRun)
        {
            var assembly = await Foundation.EnsureAsync(
                db,
                language,
                clock,
                stop,
                index.Site.Title.Trim() is { Length: > 0 } title ? title : "Assembly"
            );
            assembly.Speak(language);
            await db.SaveChangesAsync(stop);
        }
        return new Blog(index, wishes, language, new ImportReport(), databases, vault, clock.GetUtcNow());
    }

    /// <summary>The blog says en-US; the language is en.</summary>
    private static LanguageTag LanguageOf(WxrSite site) =>
        LanguageTag.TryParse(site.Language.Split('-', '_')[0], out var tag) ? tag : LanguageTag.Parse("en");
}
