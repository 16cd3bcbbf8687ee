using System.Globalization;
using System.Text.RegularExpressions;

namespace Convoke.Web.Locales;

/// <summary>How many forms a language has for "n of a thing" and which of them n takes, as a PO header says it.</summary>
public sealed partial class PluralRule
{
    private readonly Func<long, long> form;

    private PluralRule(int forms, Func<long, long> form) => (Forms, this.form) = (forms, form);

    public static PluralRule English { get; } = Parse("nplurals=2; plural=(n != 1);");

    public int Forms { get; }

    /// <summary>The number of the form that <paramref name="n"/> takes; a rule that points past its forms takes the last.</summary>
    public int FormOf(long n) => (int)Math.Clamp(form(Math.Abs(n)), 0, Forms - 1);

    /// <exception cref="FormatException">The rule is not one that gettext would read.</exception>
    public static PluralRule Parse(string header)
    {
        var match = Shape().Match(header);
        if (!match.Success)
            throw new FormatException($"\"{header}\" is not a plural rule");

        var forms = int.Parse(match.Groups["forms"].ValueSpan, CultureInfo.InvariantCulture);
        return new PluralRule(forms, PluralExpression.Compile(match.Groups["rule"].Value));
    }

    [GeneratedRegex(
        @"^\s*nplurals\s*=\s*(?<forms>[1-9])\s*;\s*plural\s*=\s*(?<rule>[^;]+);?\s*$",
        RegexOptions.ExplicitCapture,
        100
    )]
    private static partial Regex Shape();
}
