using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Convoke.Kernel;

/// <summary>A country, by the two letters of ISO 3166-1.</summary>
public readonly record struct CountryCode
{
    private static readonly HashSet<string> Known =
    [
        .. CultureInfo
            .GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
            .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper)),
    ];

    private CountryCode(string code) => Code = code;

    public string Code { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out CountryCode country)
    {
        var code = text?.Trim().ToUpperInvariant() ?? "";
        country = new CountryCode(code);
        return Known.Contains(code);
    }

    internal static CountryCode FromStore(string code) => new(code);

    /// <summary>The country's name in a reader's language.</summary>
    public string NameIn(LanguageTag language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            // RegionInfo names a country in the language of the thread and nowhere else.
            CultureInfo.CurrentUICulture = language.Culture;
            return new RegionInfo(Code).DisplayName;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public override string ToString() => Code;
}
