using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace Convoke.Web.Tests.Look;

/// <summary>What the sheet, the script and the fonts of the public site may weigh and hold.</summary>
public sealed partial class SheetTests
{
    private static readonly string Root = Path.Combine(
        FindRoot(AppContext.BaseDirectory),
        "src",
        "Convoke.Web",
        "wwwroot"
    );

    [Theory]
    [InlineData("convoke.css", 14)]
    [InlineData("convoke.js", 8)]
    public void What_every_page_loads_stays_small(string file, int kilobytes)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Root, file));

        Assert.InRange(Gzipped(bytes), 1, kilobytes * 1024);
    }

    [Fact]
    public void A_font_is_small_optional_and_comes_with_its_licence()
    {
        var fonts = Directory.GetFiles(Path.Combine(Root, "fonts"), "*.woff2");

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.InRange(new FileInfo(font).Length, 1, 35 * 1024));
        Assert.Equal(fonts.Length, Directory.GetFiles(Path.Combine(Root, "fonts"), "OFL-*.txt").Length);
        Assert.Equal(fonts.Length, Regex.Count(Sheet(), "font-display: optional;"));
    }

    [Fact]
    public void The_sheet_knows_no_left_and_no_right()
    {
        var physical = Physical().Matches(Sheet()).Select(match => match.Value);

        Assert.Empty(physical);
    }

    [Fact]
    public void Only_tokens_and_print_name_a_colour()
    {
        var sheet = Sheet();

        var between = sheet[
            sheet.IndexOf("@layer base {", StringComparison.Ordinal)..sheet.IndexOf(
                "@layer print {",
                StringComparison.Ordinal
            )
        ];

        Assert.Empty(Colour().Matches(between).Select(match => match.Value));
    }

    [Fact]
    public void The_sheet_asks_nobody_else_for_anything()
    {
        var addresses = Address().Matches(Sheet()).Select(match => match.Groups["to"].Value);

        Assert.All(addresses, address => Assert.StartsWith("fonts/", address, StringComparison.Ordinal));
    }

    private static string Sheet() => File.ReadAllText(Path.Combine(Root, "convoke.css"));

    private static long Gzipped(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return packed.Length;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Convoke.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(
        @"(?<![\w-])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right|top|bottom)|(left|right|top|bottom|width|height|min-width|max-width|min-height|max-height)\s*:|text-align: (left|right)|float: (left|right))",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Physical();

    [GeneratedRegex(@"#[0-9A-Fa-f]{3,8}\b(?=[^{]*[;}])|rgba?\(|hsla?\(|oklch\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"url\(""?(?<to>[^)""]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
