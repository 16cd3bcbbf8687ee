using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Convoke.Web.Hosting;

/// <summary>
/// What stands behind a page. Not the framework's <c>PageModel</c>: of each page that derives from it the framework keeps two hundred
/// inherited methods for as long as the program runs, a tenth of a megabyte a page (decision 0017).
/// </summary>
[PageModel]
public abstract class Screen : IPageFilter
{
    [PageContext]
    public PageContext PageContext { get; set; } = null!;

    public HttpContext HttpContext => PageContext.HttpContext;

    public HttpRequest Request => HttpContext.Request;

    public HttpResponse Response => HttpContext.Response;

    protected RouteData RouteData => PageContext.RouteData;

    protected ModelStateDictionary ModelState => PageContext.ModelState;

    protected ClaimsPrincipal User => HttpContext.User;

    protected static PageResult Page() => new();

    protected static NotFoundResult NotFound() => new();

    protected static ForbidResult Forbid(params string[] schemes) => new(schemes);

    protected static StatusCodeResult StatusCode(int code) => new(code);

    protected static LocalRedirectResult LocalRedirect(string address) => new(address);

    protected static LocalRedirectResult LocalRedirectPermanent(string address) => new(address, permanent: true);

    protected static RedirectToPageResult RedirectToPage(object? values = null) => new(null, values);

    protected static RedirectToPageResult RedirectToPage(string page, object? values = null) => new(page, values);

    /// <summary>What is to be done before anything of the request is filled in.</summary>
    protected virtual void BeforeBinding() { }

    void IPageFilter.OnPageHandlerSelected(PageHandlerSelectedContext context) => BeforeBinding();

    /// <summary>For a method that the page has no verb for Razor would show it with nothing read (RFC 9110, 15.5.6).</summary>
    void IPageFilter.OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is not null)
            return;
        var verbs = context.ActionDescriptor.HandlerMethods.Select(verb => verb.HttpMethod.ToUpperInvariant());
        Response.Headers.Allow = string.Join(", ", verbs.Append("HEAD"));
        context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    void IPageFilter.OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
