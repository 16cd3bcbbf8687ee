using Convoke.Web.Locales;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>Where whoever applied comes to, whatever became of it.</summary>
public sealed class ApplySentModel(Words words, TimeProvider clock) : PublicPage(words, clock)
{
    public IActionResult OnGet()
    {
        Head = new Head { Title = L["Look into your mail"] };
        return Page();
    }
}
