using System.Globalization;

namespace Convoke.Web.Locales;

/// <summary>
/// The part of C that gettext allows in a plural rule, turned into delegates: <c>n</c>, numbers, <c>? : || &amp;&amp;</c>,
/// comparison, sums, products and brackets. Delegates rather than expression trees, which cost tens of milliseconds at start.
/// </summary>
internal sealed class PluralExpression
{
    private static readonly string[][] Levels =
    [
        ["||"],
        ["&&"],
        ["==", "!="],
        ["<=", ">=", "<", ">"],
        ["+", "-"],
        ["*", "/", "%"],
    ];

    private readonly string source;
    private int at;

    private PluralExpression(string source) => this.source = source;

    public static Func<long, long> Compile(string source)
    {
        var expression = new PluralExpression(source);
        var whole = expression.Choice();
        return expression.AtEnd() ? whole : throw expression.Wrong();
    }

    private Func<long, long> Choice()
    {
        var condition = Binary(0);
        if (!Take("?"))
            return condition;

        var yes = Choice();
        Expect(":");
        var no = Choice();
        return n => condition(n) != 0 ? yes(n) : no(n);
    }

    private Func<long, long> Binary(int level)
    {
        if (level == Levels.Length)
            return Unary();

        var left = Binary(level + 1);
        while (Array.Find(Levels[level], Take) is { } sign)
            left = Join(sign, left, Binary(level + 1));
        return left;
    }

    private static Func<long, long> Join(string sign, Func<long, long> a, Func<long, long> b) =>
        sign switch
        {
            "||" => n => a(n) != 0 || b(n) != 0 ? 1 : 0,
            "&&" => n => a(n) != 0 && b(n) != 0 ? 1 : 0,
            "==" => n => a(n) == b(n) ? 1 : 0,
            "!=" => n => a(n) != b(n) ? 1 : 0,
            "<=" => n => a(n) <= b(n) ? 1 : 0,
            ">=" => n => a(n) >= b(n) ? 1 : 0,
            "<" => n => a(n) < b(n) ? 1 : 0,
            ">" => n => a(n) > b(n) ? 1 : 0,
            "+" => n => a(n) + b(n),
            "-" => n => a(n) - b(n),
            "*" => n => a(n) * b(n),
            // A rule that divides by nothing picks the first form rather than failing a page.
            "/" => n => b(n) is var by and not 0 ? a(n) / by : 0,
            _ => n => b(n) is var by and not 0 ? a(n) % by : 0,
        };

    private Func<long, long> Unary()
    {
        if (Take("!"))
        {
            var turned = Unary();
            return n => turned(n) == 0 ? 1 : 0;
        }

        if (Take("n"))
            return n => n;
        if (!Take("("))
            return Number();

        var inner = Choice();
        Expect(")");
        return inner;
    }

    private Func<long, long> Number()
    {
        AtEnd();
        var start = at;
        while (at < source.Length && char.IsAsciiDigit(source[at]))
            at++;
        return long.TryParse(source.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var number)
            ? _ => number
            : throw Wrong();
    }

    private bool AtEnd()
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
            at++;
        return at == source.Length;
    }

    private bool Take(string sign)
    {
        AtEnd();
        if (string.CompareOrdinal(source, at, sign, 0, sign.Length) != 0)
            return false;
        at += sign.Length;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
            throw Wrong();
    }

    private FormatException Wrong() => new($"the plural rule \"{source}\" cannot be read at character {at + 1}");
}
