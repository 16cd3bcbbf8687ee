using Convoke.Kernel;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Work;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Reader;

/// <summary>A page that is the same for everybody and may be kept.</summary>
public abstract class PublicPage(Words words, TimeProvider clock) : Screen
{
    public SiteNow Site => HttpContext.Visit().Site;

    /// <summary>The language of the texts; the interface's may be another.</summary>
    public LanguageTag Language => HttpContext.Visit().Language;

    /// <summary>The words of the interface.</summary>
    public Words L { get; } = words;

    public LanguageTag InterfaceLanguage { get; } = LanguageTag.Parse(words.Language);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public Head Head { get; protected set; } = new() { Title = "" };

    /// <summary>The address as the world writes it; never from the Host header.</summary>
    public string Absolute(string address) =>
        new Uri(HttpContext.RequestServices.GetRequiredService<Settings>().PublicUrl, address).AbsoluteUri;

    /// <summary>Lets the answer be kept until something it shows is touched, or until the next of these moments.</summary>
    protected void Keep(IEnumerable<string> tags, string[] queryKeys, params IEnumerable<DateTimeOffset?> moments)
    {
        var next = moments.Where(moment => moment > Now).Min();
        HttpContext.KeepPage([Tags.Assembly, .. tags], next, queryKeys);
    }

    /// <summary>The number of a page of a list: 1 when nothing is asked; null when what is asked is no page number.</summary>
    protected int? PageAsked(string key) =>
        !Request.Query.TryGetValue(key, out var asked) ? 1
        : asked[0] is [>= '1' and <= '9', ..]
        && int.TryParse(asked[0], System.Globalization.NumberStyles.None, null, out var number)
        && number < 1_000_000
            ? number
        : null;

    /// <summary>An address that moved, with the query it was asked with.</summary>
    protected IActionResult MovedTo(string address) => LocalRedirectPermanent("~" + address + Request.QueryString);

    protected IActionResult Gone() => StatusCode(StatusCodes.Status410Gone);
}
