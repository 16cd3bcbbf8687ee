using Convoke.Kernel;
using Microsoft.AspNetCore.Html;

namespace Convoke.Web.Reader;

/// <summary>The one way by which markup that no page wrote gets onto a page as it is.</summary>
internal static class Printed
{
    public static IHtmlContent AsMarkup(this SafeHtml html) => new HtmlString(html.ToString());
}
