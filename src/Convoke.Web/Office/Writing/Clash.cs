using Convoke.Drafts;
using Convoke.Web.Locales;

namespace Convoke.Web.Office.Writing;

/// <summary>Words that two saved over the same ones: what there was, what the other made of it, what you did.</summary>
/// <param name="From">What both began from; null where that is kept no longer.</param>
/// <param name="Theirs">What is saved.</param>
/// <param name="Mine">What was sent.</param>
/// <param name="By">Who saved; null for oneself, or somebody unknown.</param>
public sealed record Clash(Drafts.Writing? From, Drafts.Writing Theirs, Drafts.Writing Mine, string? By)
{
    /// <summary>Every field on which they differ.</summary>
    public IEnumerable<ClashField> Differing => All.Where(one => one.Theirs != one.Mine);

    /// <summary>Every field on which they agree.</summary>
    public IEnumerable<ClashField> Agreed => All.Where(one => one.Theirs == one.Mine);

    private IEnumerable<ClashField> All =>
        [
            Line("title", Words.Later("Title"), w => w.Title),
            Lines("standfirst", Words.Later("Standfirst"), w => w.Standfirst, 4),
            Lines("body", Words.Later("Text"), w => w.Body, 20),
            Line("slug", Words.Later("Address"), w => w.Slug),
            Line("pictureAlt", Words.Later("What the picture shows"), w => w.PictureAlt),
            Line("addressedPeople", Words.Later("Whom, in words"), w => w.AddressedPeople),
            Lines("demands", Words.Later("Demands"), w => w.Demands, 8),
            Lines("sources", Words.Later("Sources"), w => w.Sources, 5),
            Line("date", Words.Later("Public from"), w => w.Date),
            Line("zone", Words.Later("Time zone"), w => w.Zone),
            .. Theirs.Whole is null || Mine.Whole is null ? [] : Whole,
        ];

    private IEnumerable<ClashField> Whole =>
        [
            Line("byline", Words.Later("Signed by"), w => w.Whole!.Byline),
            Lines("categories", Words.Later("Categories"), w => w.Whole!.Categories, 3),
            Lines("tags", Words.Later("Tags"), w => w.Whole!.Tags, 3),
            Line("places", Words.Later("Places"), w => w.Whole!.Places),
            Line("until", Words.Later("Open until"), w => w.Whole!.Until),
            Line("urgentUntil", Words.Later("Urgent until"), w => w.Whole!.UrgentUntil),
            Choice("comments", Words.Later("Comments"), w => w.Whole!.Comments),
            Choice("pings", Words.Later("Pings"), w => w.Whole!.Pings),
            Choice("sticky", Words.Later("Keep in view"), w => w.Whole!.Sticky ? "on" : ""),
            Choice("kinds", Words.Later("Kinds of organisations"), w => w.Whole!.Kinds),
            Choice("regions", Words.Later("Regions"), w => w.Whole!.Regions),
            Choice("picture", Words.Later("Picture"), w => w.Whole!.Picture),
        ];

    private ClashField Line(string name, string label, Func<Drafts.Writing, string> of) => Field(name, label, of, 0);

    private ClashField Lines(string name, string label, Func<Drafts.Writing, string> of, int rows) =>
        Field(name, label, of, rows);

    private ClashField Choice(string name, string label, Func<Drafts.Writing, string> of) =>
        Field(name, label, of, ClashField.Chosen);

    private ClashField Field(string name, string label, Func<Drafts.Writing, string> of, int rows) =>
        new(name, label, From is null ? null : of(From), of(Theirs), of(Mine), rows);
}

/// <summary>One field of three. Of what cannot be typed one side is chosen.</summary>
public sealed record ClashField(string Name, string Label, string? From, string Theirs, string Mine, int Rows)
{
    public const int Chosen = -1;

    private readonly Merge? merge = Rows > 0 ? Merge.Of(From, Theirs, Mine) : null;

    public bool IsChosen => Rows == Chosen;

    /// <summary>Whether both changed it, and not to the same.</summary>
    public bool Clashes => merge is null ? Theirs != Mine && Theirs != From && Mine != From : merge.Clashes > 0;

    public string Proposed => merge?.Text ?? (Mine == From ? Theirs : Mine);
}
