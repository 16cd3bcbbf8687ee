using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Web.Locales;
using Convoke.Web.Reader;

namespace Convoke.Web.Office.Writing;

/// <summary>"Saved 12:04 · not yet public": what has become of the words so far.</summary>
internal static class SavedSentence
{
    public static string Of(Words words, Desk desk, SiteNow site)
    {
        if (desk.Latest is not { } latest)
            return desk.Text?.State is TextState.Scheduled ? words["Waits for its date"]
                : desk.Version > 0 ? words["This is what readers see."]
                : words["Nothing is saved yet."];
        var time = words.Dates.Time(latest.SavedAt, site.Zone.Name);
        if (desk.IsWaiting)
            return words["Saved {0} · waits for its date", time];
        return (latest.WentOut, desk.Text?.State) switch
        {
            (true, TextState.Scheduled) => words["Saved {0} · waits for its date", time],
            (true, TextState.Public) => words["Saved {0} · this is what readers see", time],
            _ => words["Saved {0} · not yet public", time],
        };
    }
}
