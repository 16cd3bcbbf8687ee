using Convoke.Kernel;
using Convoke.Testing;
using Xunit;

namespace Convoke.Browser.Tests.Sanitising;

/// <summary>Every vector, cleaned, in a real browser that nothing holds back: no content policy, script on.</summary>
public sealed class SanitiserTests(Chromium chromium)
{
    private static readonly string[] Surroundings =
    [
        "<div>{0}</div>",
        "<noscript>{0}</noscript>",
        "<template>{0}</template>",
        "<svg><desc>{0}</desc></svg>",
        "<svg>{0}</svg>",
        "<math><mtext>{0}</mtext></math>",
        "<table>{0}</table>",
        "<select>{0}</select>",
        "<textarea>{0}</textarea>",
        "<xmp>{0}</xmp>",
        "<!--{0}-->",
    ];

    [Theory]
    [InlineData("entry")]
    [InlineData("comment")]
    public async Task Nothing_in_a_cleaned_piece_runs_or_asks_the_network_on_a_page(string profile)
    {
        var pieces = Cleaned(profile);
        var trap = await Trap.SetAsync(chromium);

        foreach (var surrounding in Surroundings)
            await trap.OpenAsync(
                Document(pieces.Select(piece => surrounding.Replace("{0}", piece, StringComparison.Ordinal)))
            );

        Assert.Empty(trap.Sprung);
    }

    [Theory]
    [InlineData("entry")]
    [InlineData("comment")]
    public async Task Nothing_in_a_cleaned_piece_runs_when_a_script_writes_it_into_the_page_again_and_again(
        string profile
    )
    {
        var pieces = Cleaned(profile);
        var trap = await Trap.SetAsync(chromium);

        await trap.InsertAsync(pieces);

        Assert.Empty(trap.Sprung);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "alert")]
    [InlineData("<a href=javascript:alert(1)>x</a>", "leads to javascript:alert(1)")]
    [InlineData("<p onmouseover=alert(1)>x</p>", "alert")]
    [InlineData("<a href=javascript:alert(2)>x</a>", "alert")]
    [InlineData("<img src=https://beacon.test/1.png>", "https://beacon.test/1.png")]
    [InlineData("<p id=location>x</p>", "id location")]
    public async Task The_trap_springs_at_what_was_not_cleaned(string html, string expected)
    {
        var trap = await Trap.SetAsync(chromium);

        await trap.OpenAsync(Document([html]));

        Assert.Contains(expected, trap.Sprung);
    }

    [Fact]
    public async Task The_trap_springs_at_what_only_a_second_writing_wakes()
    {
        var trap = await Trap.SetAsync(chromium);

        await trap.InsertAsync(["<b title=\"</textarea><img src=x onerror=alert(1)>\">x</b>"]);

        Assert.Contains("alert", trap.Sprung);
    }

    private static List<string> Cleaned(string profile) =>
        [
            .. Vectors
                .Lines.Select(line =>
                    Vectors
                        .Clean(line, profile == "entry" ? SanitiserProfile.Entry : SanitiserProfile.Comment)
                        .ToString()
                )
                .Where(piece => piece.Length > 0)
                .Distinct(),
        ];

    private static string Document(IEnumerable<string> pieces) =>
        $"<!DOCTYPE html><meta charset=\"utf-8\"><title>Trap</title><body>{string.Join('\n', pieces)}";
}
