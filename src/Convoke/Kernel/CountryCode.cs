using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Convoke.Kernel;

/// <summary>A country, by the two letters of ISO 3166-1.</summary>
public readonly record struct CountryCode
{
    private CountryCode(string code) => Code = code;

    public string Code { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out CountryCode country)
    {
        var code = text?.Trim().ToUpperInvariant() ?? "";
        country = new CountryCode(code);
        return Known.Contains(code);
    }

    /// <summary>Every country there is, by its code.</summary>
    public static IEnumerable<CountryCode> All =>
        Known.Order(StringComparer.Ordinal).Select(code => new CountryCode(code));

    internal static CountryCode FromStore(string code) => new(code);

    /// <summary>The country's name in a reader's language; the code where the system has none.</summary>
    public string NameIn(LanguageTag language)
    {
        // The system names a country in another language only with a language: "English (Austria)", "srpski (latinica, Austrija)".
        var written = language.WithoutRegion;
        var named = Cultures.Named($"{written}-{Code}").NativeName;
        var from = named.AsSpan().IndexOfAny('(', '\uFF08') + 1;
        if (from == 0)
            return Code;
        var name = named[from..^1];
        var afterScript = written.Contains('-', StringComparison.Ordinal)
            ? name.AsSpan().IndexOfAny(",\u060C\uFF0C") + 1
            : 0;
        return Bracketed(name[afterScript..].Trim());
    }

    public override string ToString() => Code;

    /// <summary>Within its own brackets the system writes those of a name, "Myanmar (Burma)", as square ones.</summary>
    private static string Bracketed(string name) => name.Replace('[', '(').Replace(']', ')');

    /// <summary>ISO 3166-1 alpha-2, the codes officially assigned.</summary>
    internal static FrozenSet<string> Known { get; } =
        """
            AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
            BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
            FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
            IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
            ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
            PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
            TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
