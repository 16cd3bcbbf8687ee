using System.Globalization;
using Convoke.Entries;

namespace Convoke.Web.Office;

/// <summary>What the texts of an entry were before they were published or taken away, in a few signs, and how they become that again.</summary>
internal static class TextsBefore
{
    /// <summary>Null where none of them is meant.</summary>
    public static string? Of(Entry entry, Func<Text, bool> isMeant)
    {
        var texts = entry.Texts.Where(isMeant).OrderBy(text => text.Language).Select(Write).ToList();
        return texts.Count == 0 ? null : string.Join(' ', texts);
    }

    /// <summary>What somebody else has decided meanwhile stays.</summary>
    public static void PutBack(Entry entry, string was, DateTimeOffset now)
    {
        if (entry.IsBinned)
            return;
        foreach (var one in was.Split(' '))
        {
            var parts = one.Split(':');
            var text = entry.Texts.FirstOrDefault(text => text.Language.Code == parts[0]);
            if (text is not null)
                PutBack(text, Enum.Parse<TextState>(parts[1]), Moment(parts[2]), now);
        }
    }

    private static void PutBack(Text text, TextState state, DateTimeOffset? due, DateTimeOffset now)
    {
        var isShown = text.State is TextState.Public or TextState.Scheduled;
        if (state is TextState.Public && text.State is TextState.Withdrawn)
        {
            text.Publish(now);
            if (due > now)
                text.AwaitRevision(due.Value);
        }
        else if (state is TextState.Scheduled && !isShown && due > now)
            text.Schedule(due.Value, now);
        else if (state is TextState.Private && isShown)
            text.KeepPrivate();
        else if (state is TextState.Draft or TextState.Withdrawn && isShown)
            text.Withdraw();
    }

    private static string Write(Text text) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Language}:{text.State}:{text.ScheduledFor?.ToUnixTimeMilliseconds()}"
        );

    private static DateTimeOffset? Moment(string written) =>
        long.TryParse(written, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
