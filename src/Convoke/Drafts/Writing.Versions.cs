using Convoke.Entries;

namespace Convoke.Drafts;

/// <summary>How a version that was published becomes a writing again.</summary>
public sealed partial record Writing
{
    /// <summary>
    /// This writing with all words of that version. A value that only lost its line breaks there keeps them; what versions of the first form
    /// do not tell (sources, what the picture shows) stays as it is.
    /// </summary>
    public Writing BroughtBack(KeptVersion version)
    {
        var wording = version.Wording;
        return this with
        {
            Title = wording.Title,
            Standfirst = Same(Standfirst, wording.Standfirst),
            Body = wording.Body,
            Format = wording.Format,
            AddressedPeople = wording.AddressedPeople,
            Demands = Same(Demands, wording.Demands),
            PictureAlt = version.IsFirstForm ? PictureAlt : Same(PictureAlt, wording.PictureAlt),
            Sources = version.IsFirstForm ? Sources : SourceLines.Write(wording.Sources),
            Whole = Whole is null
                ? null
                : Whole with
                {
                    Kinds = Lines.Join(version.CallsOn.Kinds),
                    Regions = Lines.Join(version.CallsOn.Regions),
                },
        };
    }

    private static string Same(string typed, string kept) => OneLine(typed) == kept ? typed : kept;

    private static string Same(string typed, IReadOnlyList<Demand> kept) =>
        DemandLines.Read(typed).Select(demand => new Demand(demand.Title, OneLine(demand.Text))).SequenceEqual(kept)
            ? typed
            : DemandLines.Write(kept);

    private static string OneLine(string typed) => string.Join(' ', Lines.Of(typed));
}
