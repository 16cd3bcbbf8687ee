using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Convoke.Protocols.Tests;

/// <summary>Texts made to break a writer, and properties that must hold for all of them. The seed is fixed: every run tries the same ones.</summary>
internal static class AnyText
{
    private static readonly string[] Nasty =
    [
        "\0",
        "\u0001\u001F",
        "\u007F\u0085\u009F",
        "\uD800",
        "\uDC00\uD800",
        "🌊",
        "\uFFFD\uFFFE\uFFFF",
        "\r\n",
        "\r",
        "\t ",
        "\u200F\u202Eנהר\u202C",
        "نهر",
        "]]>",
        "<![CDATA[",
        "<!--",
        "&amp;",
        "&#x26;",
        "&",
        "<",
        ">",
        "\"'",
        "</b>",
        "<script>alert(1)</script>",
        "<p onclick='x'>",
        "<a href='/en/'>",
        "<img src=x>",
        "<svg><style>",
        "clean river",
        " ",
    ];

    /// <summary>Strings of any characters, or of the pieces above in any order.</summary>
    public static Gen<string> Generator { get; } =
        Gen.OneOf(
            Gen.Choose(0, char.MaxValue).ArrayOf().Select(codes => string.Concat(codes.Select(code => (char)code))),
            Gen.Elements(Nasty).ArrayOf().Select(string.Concat)
        );

    public static void Always(Func<string, bool> holds)
    {
        var seed = new Replay(new Rnd(20250314), FSharpOption<int>.None);
        var config = Config
            .QuickThrowOnFailure.WithMaxTest(300)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(seed));

        Check.One(config, Prop.ForAll(Generator.ToArbitrary(), holds));
    }

    /// <summary>What of a text can be written: said once more, and otherwise than the product says it.</summary>
    public static string Writable(string text)
    {
        var runes = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes();
        return string.Concat(
            runes
                .Where(rune => rune.Value is '\t' or '\n' || !System.Text.Rune.IsControl(rune))
                .Where(rune => rune.Value is < 0xFFFD or > 0xFFFF)
                .Select(rune => rune.ToString())
        );
    }
}
