using Convoke.Reading;
using Convoke.Web.Locales;
using Microsoft.AspNetCore.Html;

namespace Convoke.Web.Reader;

/// <summary>Where a call stands: a word, a shape for it, and until when.</summary>
internal sealed record CallState(bool IsOpen, bool IsUrgent, DateTimeOffset? Until, DateTimeOffset? UrgentUntil)
{
    public static CallState Of(ListedText call, DateTimeOffset now) =>
        new(call.IsOpen(now), call.IsUrgent(now), call.Until, call.UrgentUntil);

    public static CallState Of(ShownEntry call, DateTimeOffset now) =>
        new(call.IsOpen(now), call.IsUrgent(now), call.Until, call.UrgentUntil);

    public string Css =>
        IsUrgent ? "tag urgent"
        : IsOpen ? "tag"
        : "tag closed";

    public string Word(Words words) =>
        IsUrgent ? words.In("call", "Urgent")
        : IsOpen ? words.In("call", "Open")
        : words.In("call", "Closed");

    /// <summary>Until when; null when nothing is known of it.</summary>
    public IHtmlContent? Term(PublicPage page) =>
        IsUrgent ? page.L.Html("urgent until {0}", page.Moment(UrgentUntil!.Value))
        : Until is not { } until ? null
        : IsOpen ? page.L.Html("until {0}", page.Day(until))
        : page.L.Html("closed on {0}", page.Day(until));
}
