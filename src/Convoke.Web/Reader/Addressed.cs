using Convoke.Web.Locales;

namespace Convoke.Web.Reader;

/// <summary>Names of the kinds of organisations and the regions that a call calls on.</summary>
internal static class Addressed
{
    public static string Name(Words words, string slug) =>
        slug switch
        {
            "political-organisation" => words["Political organisations"],
            "human-rights-group" => words["Human-rights groups"],
            "trade-union" => words["Trade unions"],
            "civil-society" => words["Civil society"],
            "africa" => words["Africa"],
            "americas" => words["Americas"],
            "arab-region" => words["Arab region"],
            "asia-pacific" => words["Asia and Pacific"],
            "europe" => words["Europe"],
            _ => Showing.Readable(slug),
        };
}
