using System.Globalization;
using Convoke.Reading;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>Says in the reader's language what went wrong and where to go on.</summary>
public sealed class ErrorModel(Words words, TimeProvider clock) : PublicPage(words, clock)
{
    public int Status { get; private set; }

    /// <summary>The languages the entry has, when it has none in the one asked for.</summary>
    public IReadOnlyList<OtherText> Elsewhere { get; private set; } = [];

    /// <summary>The seconds after which to try again: what the answer tells programs too.</summary>
    public long Wait =>
        long.TryParse(Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds) ? seconds : 60;

    /// <summary>What was posted and did not arrive: whoever sent it can send it once more.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sent => Shown?.Sent ?? [];

    public ErrorShown? Shown => HttpContext.Features.Get<ErrorShown>();

    /// <summary>Long enough that losing it would hurt: shown, so that it can be copied too.</summary>
    public static bool IsLong(string words) => words.Length > 60 || words.Contains('\n', StringComparison.Ordinal);

    public IActionResult OnGet(int status) => Show(status);

    public IActionResult OnPost(int status) => Show(status);

    /// <summary>Asked for from outside, it is a page that does not exist.</summary>
    private IActionResult Show(int status)
    {
        if (Shown is null)
            return NotFound();
        Status = status;
        Elsewhere = HttpContext.Features.Get<Elsewhere>()?.Texts ?? [];
        Head = new Head { Title = Heading };
        return Page();
    }

    public string Heading =>
        Status switch
        {
            403 => L["This is not open to you"],
            404 when Elsewhere.Count > 0 => L["Not in this language"],
            404 => L["This page does not exist"],
            410 => L["This page is gone"],
            413 => L["That was too much at once"],
            429 => L["Too many tries"],
            503 => L["The site cannot do this just now"],
            >= 500 => L["Something went wrong here"],
            _ => L["This could not be done"],
        };
}
