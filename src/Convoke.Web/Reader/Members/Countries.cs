using System.Collections.Concurrent;
using Convoke.Kernel;

namespace Convoke.Web.Reader.Members;

/// <summary>All countries by their names in a language, as it sorts them: to choose from.</summary>
internal static class Countries
{
    private static readonly ConcurrentDictionary<LanguageTag, IReadOnlyList<(CountryCode, string)>> Known = new();

    public static IReadOnlyList<(CountryCode Country, string Name)> In(LanguageTag language) =>
        Known.GetOrAdd(
            language,
            static one =>
                [
                    .. CountryCode
                        .All.Select(country => (country, country.NameIn(one)))
                        .OrderBy(named => named.Item2, StringComparer.Create(one.Culture, ignoreCase: true)),
                ]
        );
}
