using Convoke.Testing;
using Microsoft.Playwright;

namespace Convoke.Browser.Tests;

/// <summary>Who reads: by which language, screen, light, and with or without script.</summary>
public sealed record Reader(string Language, int Width, ColorScheme Light, bool Script)
{
    /// <summary>Every journey is made by both.</summary>
    public static IEnumerable<Xunit.TheoryDataRow<Reader>> Both =>
        [new(new Reader("ar", 320, ColorScheme.Dark, false)), new(new Reader("en", 1280, ColorScheme.Light, true))];

    public BrowserNewContextOptions Window(TestSite site) =>
        new()
        {
            BaseURL = site.Address!.ToString(),
            ViewportSize = new() { Width = Width, Height = 800 },
            ColorScheme = Light,
            JavaScriptEnabled = Script,
            Locale = Language,
        };
}
