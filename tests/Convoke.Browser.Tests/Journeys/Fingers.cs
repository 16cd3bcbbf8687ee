using Microsoft.Playwright;
using Xunit;

namespace Convoke.Browser.Tests.Journeys;

/// <summary>Somebody without a mouse. Wherever the keys lead, it can be seen where that is.</summary>
internal sealed class Fingers(IPage page)
{
    private const int MostStops = 150;
    private const int MostLooks = 100;

    /// <summary>
    /// What is wrong with the place the keyboard is at: nothing marks it, it is outside of the window, or something lies over it. The
    /// frame of a preview has stops of its own. Then whether it is the wished place, and whether the round is made.
    /// </summary>
    private const string Look = """
        (place) => {
          const at = document.activeElement;
          const wrong = () => {
            if (at === document.body || at.tagName === "IFRAME") return "";
            const told = () => at.outerHTML.slice(0, 160), style = getComputedStyle(at);
            if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `not marked: ${told()}`;
            const box = at.getBoundingClientRect();
            if (box.width < 1 || box.height < 1) return `without a size: ${told()}`;
            const inside = (x, y) => {
              const over = document.elementFromPoint(x, y);
              return over && (at.contains(over) || over.contains(at) || over.closest("label")?.control === at);
            };
            const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
            if (bottom - top < Math.min(box.height, 12)) return `outside of the window: ${told()}`;
            const rows = [top + 3, (top + bottom) / 2, bottom - 3], columns = [box.left + 3, (box.left + box.right) / 2, box.right - 3];
            return rows.some((y) => columns.some((x) => inside(x, y))) ? "" : `covered: ${told()}`;
          };
          const isRound = at === window.met?.[0] && window.met.some((one) => one !== at);
          if (at !== document.body) window.met?.push(at);
          return [wrong(), String(at.matches(place)), String(isRound)];
        }
        """;

    private const string Missed = """
        () =>
          [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
            .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0 && (one.type !== "radio" || one.checked))
            .filter((one) => !window.met.includes(one))
            .map((one) => one.outerHTML.slice(0, 160))
        """;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task TypeAsync(string words) => page.Keyboard.TypeAsync(words);

    /// <summary>The place the keyboard is at can be seen.</summary>
    public Task SeesAsync() => LookAsync("*");

    /// <summary>Goes on by Tab, stop by stop, to the place; back by Shift+Tab.</summary>
    public async Task GoToAsync(string place, string key = "Tab")
    {
        if (await page.EvaluateAsync<bool>("(place) => document.activeElement.matches(place)", place))
            return;
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync(key);
            if ((await LookAsync(place)).IsThere)
                return;
        }
        Assert.Fail($"{place} of {page.Url} cannot be reached by {key}");
    }

    /// <summary>Goes to the place and presses Enter there.</summary>
    public async Task EnterAsync(string place, string key = "Tab")
    {
        await GoToAsync(place, key);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes round the whole page, and sees that no stop was left out. Of a group of radio buttons one is a stop.</summary>
    public async Task GoRoundAsync()
    {
        await page.EvaluateAsync("window.met = []");
        var isRound = false;
        for (var stops = 0; stops < MostStops && !isRound; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            isRound = (await LookAsync("*")).IsRound;
        }
        Assert.True(isRound, $"Tab does not come back to where it began on {page.Url}");
        Assert.Empty(await page.EvaluateAsync<string[]>(Missed));
    }

    /// <summary>Looks once the window has followed the keys.</summary>
    private async Task<(bool IsThere, bool IsRound)> LookAsync(string place)
    {
        var seen = await page.EvaluateAsync<string[]>(Look, place);
        for (var look = 0; look < MostLooks && seen[0].Length > 0; look++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            seen = await page.EvaluateAsync<string[]>(Look, place);
        }
        Assert.Equal("", seen[0]);
        return (seen[1] == "true", seen[2] == "true");
    }
}
