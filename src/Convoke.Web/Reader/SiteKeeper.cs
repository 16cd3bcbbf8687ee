using Convoke.Assemblies;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Work;

namespace Convoke.Web.Reader;

/// <summary>Keeps what every page shows, until a change touches it.</summary>
public sealed class SiteKeeper : IChangeListener
{
    private const int MostPages = 50;
    private readonly PublicReads reads;

    // In place before its reading begins, so that a change in the middle of the reading is not overlooked.
    private Lazy<Task<SiteNow?>> kept;

    public SiteKeeper(PublicReads reads)
    {
        this.reads = reads;
        kept = Unread();
    }

    /// <summary>Null while the assembly is not set up.</summary>
    public async Task<SiteNow?> NowAsync()
    {
        var mine = Volatile.Read(ref kept);
        SiteNow? now = null;
        try
        {
            now = await mine.Value;
            return now;
        }
        finally
        {
            // Set-up may come from another process at any moment, and a failure may pass.
            if (now is null)
                Interlocked.CompareExchange(ref kept, Unread(), mine);
        }
    }

    public void Changed(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(Tags.Assembly))
            ForgetAll();
    }

    public void ForgetAll() => Volatile.Write(ref kept, Unread());

    private Lazy<Task<SiteNow?>> Unread() => new(ReadAsync);

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
        return new SiteNow(assembly, AssemblyZone.Named(assembly.Zone), pages)
        {
            HasMembers = await reads.HasMembersAsync(),
        };
    }
}
