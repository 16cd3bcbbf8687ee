using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Reader;

namespace Convoke.Web.Pages.Public;

/// <summary>Says in the reader's language what went wrong and where to go on.</summary>
public sealed class ErrorModel(Words words, TimeProvider clock) : PublicPage(words, clock)
{
    public int Status { get; private set; }

    /// <summary>The languages the entry has, when it has none in the one asked for.</summary>
    public IReadOnlyList<OtherText> Elsewhere { get; private set; } = [];

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        Status = status;
        Elsewhere = HttpContext.Features.Get<Elsewhere>()?.Texts ?? [];
        Head = new Head { Title = Heading };
    }

    public string Heading =>
        Status switch
        {
            404 when Elsewhere.Count > 0 => L["Not in this language"],
            404 => L["This page does not exist"],
            410 => L["This page is gone"],
            413 => L["That was too much at once"],
            429 => L["Too many tries"],
            >= 500 => L["Something went wrong here"],
            _ => L["This could not be done"],
        };
}
