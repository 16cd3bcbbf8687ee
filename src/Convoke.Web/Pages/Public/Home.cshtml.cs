using Convoke.Entries;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Convoke.Work;

namespace Convoke.Web.Pages.Public;

/// <summary>The front page: the call that matters most, what is urgent, what is open, what is new.</summary>
public sealed class HomeModel(PublicReads reads, Words words, TimeProvider clock) : PublicPage(words, clock)
{
    private const int MostOpen = 7;
    private const int MostUrgent = 3;
    private const int MostNews = 8;
    private const int MostBeside = 3;

    /// <summary>The call to lead with, whole; null when no call is open.</summary>
    public FoundText? Lead { get; private set; }
    public IReadOnlyList<ListedText> Urgent { get; private set; } = [];

    /// <summary>Open calls besides the leading one.</summary>
    public IReadOnlyList<ListedText> OpenCalls { get; private set; } = [];
    public IReadOnlyList<ListedText> Sticky { get; private set; } = [];

    /// <summary>The newest statements and updates.</summary>
    public IReadOnlyList<ListedText> News { get; private set; } = [];

    /// <summary>The newest of the news, to stand beside the leading call.</summary>
    public IReadOnlyList<ListedText> Newest => [.. News.Except(Sticky).Take(MostBeside)];

    /// <summary>The other news.</summary>
    public IReadOnlyList<ListedText> Older => [.. News.Except(Newest).Except(Sticky)];

    public async Task OnGetAsync()
    {
        Urgent = await reads.ListAsync(Lists.Urgent, Language, null, 0, MostUrgent);
        Sticky = await reads.ListAsync(Lists.Sticky, Language, null, 0, MostUrgent);
        var open = await reads.ListAsync(Lists.OpenCalls, Language, null, 0, MostOpen + MostUrgent);
        var readable = open.Where(call => !call.IsProtected);
        await LeadWithAsync(readable.Except(Urgent).FirstOrDefault() ?? readable.FirstOrDefault());
        OpenCalls = [.. open.Except(Urgent).Where(call => call.TextId != Lead?.Text.Id).Take(MostOpen)];
        var statements = await reads.ListAsync(Lists.Of(EntryKind.Statement), Language, null, 0, MostNews);
        var updates = await reads.ListAsync(Lists.Of(EntryKind.Update), Language, null, 0, MostNews);
        News = [.. statements.Concat(updates).OrderByDescending(item => item.PostedAt).Take(MostNews)];

        Head = HeadOf();
        var stated = open.Concat(Urgent).Concat(Sticky);
        Keep([Tags.Lists], [], stated.SelectMany(call => new[] { call.Until, call.UrgentUntil }));
    }

    private async Task LeadWithAsync(ListedText? call)
    {
        if (call is not null)
            Lead = await reads.TextAsync(call.Language, call.Kind, call.Slug);
    }

    private Head HeadOf()
    {
        var (name, language) = Site.Name(Language);
        return new Head
        {
            Title = name,
            TitleLanguage = language,
            Description = Site.Tagline(Language).Name,
            Canonical = Address.Home(Language),
            Alternates = [.. Site.Languages.Select(other => (other, Address.Home(other)))],
            Feeds =
            [
                .. FeedLinks.Of(Address.Home(Language), name),
                .. FeedLinks.OfComments(Address.Home(Language), L["Comments"]),
            ],
        };
    }
}
