using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Endpoints;

/// <summary>
/// Keeps how somebody wishes to read, in a cookie that says nothing of the person; only when asked to by a form. The language
/// chosen in the menu is kept by the script alone: without it the address says the language.
/// </summary>
internal static class Preferences
{
    public const string LanguageCookie = "language";

    public static IResult Keep(HttpContext context, [FromForm] string? theme, [FromForm(Name = "return")] string? back)
    {
        if (theme is "light" or "dark")
            context.Response.Cookies.Append(ReaderWishes.ThemeCookie, theme, For(context));
        else if (theme is "auto")
            context.Response.Cookies.Delete(ReaderWishes.ThemeCookie);
        return Results.LocalRedirect(IsOurs(back) ? back! : "/");
    }

    private static CookieOptions For(HttpContext context) =>
        new()
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.RequestServices.GetRequiredService<Kernel.Settings>().PublicUrl.Scheme == "https",
            Path = "/",
        };

    /// <summary>A path of this site, and nothing a browser could take for another one.</summary>
    private static bool IsOurs(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.All(sign => sign is > ' ' and <= '~');
}
