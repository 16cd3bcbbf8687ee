using System.Globalization;
using Convoke.Assemblies;
using Convoke.Entries;

namespace Convoke.Drafts;

/// <summary>Writes down a text as it is now, as somebody would have typed it.</summary>
internal sealed class WritingOf(Text text, AssemblyZone zone, Filed filed)
{
    public Writing Write() =>
        new()
        {
            Title = text.Title,
            Standfirst = Plain(text.Standfirst),
            Body = Plain(text.Written),
            Format = text.Format,
            Slug = text.Slug,
            PictureAlt = text.PictureAlt,
            AddressedPeople = text.AddressedPeople,
            Demands = DemandLines.Write(text.Demands),
            Sources = SourceLines.Write(text.Sources),
            Date = Wall(text.State is TextState.Scheduled ? text.ScheduledFor : null),
            Zone = zone.Name,
            Whole = text.IsSource ? Whole(text.Entry) : null,
        };

    private Particulars Whole(Entry entry) =>
        new()
        {
            Byline = filed.Byline,
            Categories = Lines.Join(filed.Categories),
            Tags = Lines.Join(filed.Tags),
            Places = string.Join(' ', entry.Places),
            Comments = Openly(entry.Comments),
            Pings = Openly(entry.Pings),
            Sticky = entry.Sticky,
            PasswordHash = entry.PasswordHash,
            Until = Wall(entry.Until),
            UrgentUntil = Wall(entry.UrgentUntil),
            Kinds = Lines.Join(entry.CallsOn.Kinds),
            Regions = Lines.Join(entry.CallsOn.Regions),
            Picture = entry.PictureId?.ToString() ?? "",
        };

    /// <summary>What the clocks show, to the second only where that is not zero: as a browser's field for it takes it.</summary>
    private string Wall(DateTimeOffset? moment) =>
        moment is not { } at
            ? ""
            : zone.Local(at)
                .ToString(
                    at.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss",
                    CultureInfo.InvariantCulture
                );

    private static string Openly(Openness openness) =>
        openness switch
        {
            Openness.Open => FairCopy.Open,
            Openness.Closed => FairCopy.Closed,
            _ => "",
        };

    /// <summary>As browsers send it back, so that nobody seems to have changed what they only looked at.</summary>
    private static string Plain(string text) => text.ReplaceLineEndings("\n");
}

/// <summary>What an entry is filed under and signed with, by the names of its source's language.</summary>
internal sealed record Filed(string Byline, IReadOnlyList<string> Categories, IReadOnlyList<string> Tags)
{
    public static Filed Nothing { get; } = new("", [], []);
}
