using System.Globalization;
using Convoke.Kernel;

namespace Convoke.Web.Locales;

/// <summary>Writes numbers as a language does: its digits, its separators.</summary>
public sealed class Numbers
{
    /// <summary>The zero of languages that write digits of their own, by CLDR's default numbering.</summary>
    private static readonly Dictionary<string, char> Zeros = new()
    {
        ["ar"] = '\u0660',
        ["ckb"] = '\u0660',
        ["sd"] = '\u0660',
        ["fa"] = '\u06F0',
        ["ps"] = '\u06F0',
        ["mr"] = '\u0966',
        ["ne"] = '\u0966',
        ["as"] = '\u09E6',
        ["bn"] = '\u09E6',
        ["my"] = '\u1040',
    };

    private readonly CultureInfo culture;
    private readonly char zero;

    public Numbers(string language)
    {
        culture = (CultureInfo)Cultures.Named(language).Clone();
        zero = Zeros.GetValueOrDefault(language.Split('-')[0], '0');
        if (zero is '\u0660' or '\u06F0')
            (culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NumberDecimalSeparator) = ("٬", "٫");
    }

    /// <summary>A count, in groups: 41,208.</summary>
    public string Count(long number) => InDigits(number.ToString("N0", culture));

    /// <summary>A number that is a name rather than a count, such as a year: no groups.</summary>
    public string Plain(long number) => InDigits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same text with every 0 to 9 in the digits of the language.</summary>
    public string InDigits(string text) =>
        zero == '0'
            ? text
            : string.Create(
                text.Length,
                (text, zero),
                static (to, from) =>
                {
                    for (var at = 0; at < to.Length; at++)
                        to[at] = char.IsAsciiDigit(from.text[at])
                            ? (char)(from.text[at] - '0' + from.zero)
                            : from.text[at];
                }
            );

    internal string Write(object argument) =>
        argument switch
        {
            string text => text,
            byte or short or int or long => Count(Convert.ToInt64(argument, CultureInfo.InvariantCulture)),
            decimal or double or float => InDigits(((IFormattable)argument).ToString("#,##0.##", culture)),
            IFormattable other => other.ToString(null, culture),
            _ => argument.ToString() ?? "",
        };
}
