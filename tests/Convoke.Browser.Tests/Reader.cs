using Convoke.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests;

/// <summary>Who reads: by which language, screen, light, and with or without script.</summary>
public sealed record Reader(string Language, int Width, ColorScheme Light, bool Script)
{
    /// <summary>Every journey is made by both.</summary>
    public static IEnumerable<TheoryDataRow<Reader>> Both =>
        [new(new Reader("ar", 320, ColorScheme.Dark, false)), new(new Reader("en", 1280, ColorScheme.Light, true))];

    /// <summary>The same two, for what no page can do without script.</summary>
    public static IEnumerable<TheoryDataRow<Reader>> BothWithScript =>
        Both.Select(row => new TheoryDataRow<Reader>(row.Data with { Script = true }));

    public BrowserNewContextOptions Window(TestSite site) => Window(site.Address!.ToString());

    public BrowserNewContextOptions Window(string address) =>
        new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = Width, Height = 800 },
            ColorScheme = Light,
            JavaScriptEnabled = Script,
            Locale = Language,
        };

    /// <summary>No page is wider than the window, and each runs the way its language does.</summary>
    public async Task FitsAsync(IPage page)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        Assert.True(wide <= 0, $"{page.Url} is {wide} px wider than the window");
        Assert.Equal(Language == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
    }
}
