using Convoke.Assemblies;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Work;

namespace Convoke.Web.Reader;

/// <summary>Keeps what every page shows, until a change touches it.</summary>
public sealed class SiteKeeper(PublicReads reads) : IChangeListener
{
    private const int MostPages = 50;
    private volatile Task<SiteNow?>? kept;

    /// <summary>Null while the assembly is not set up.</summary>
    public async Task<SiteNow?> NowAsync()
    {
        var task = kept ??= ReadAsync();
        try
        {
            var now = await task;
            if (now is null)
                kept = null; // set-up may come from another process at any moment
            return now;
        }
        catch
        {
            kept = null;
            throw;
        }
    }

    public void Changed(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(Tags.Assembly))
            kept = null;
    }

    public void ForgetAll() => kept = null;

    private async Task<SiteNow?> ReadAsync()
    {
        if (await reads.AssemblyAsync() is not { } assembly)
            return null;
        var pages = new Dictionary<LanguageTag, IReadOnlyList<ListedText>>();
        foreach (var language in assembly.Languages)
            pages[language] =
            [
                .. (await reads.ListAsync(Lists.Of(EntryKind.Page), language, null, 0, MostPages)).OrderBy(page =>
                    page.PostedAt
                ),
            ];
        return new SiteNow(assembly, AssemblyZone.Named(assembly.Zone), pages);
    }
}
