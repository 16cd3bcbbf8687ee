using Convoke.Data;
using Convoke.Kernel;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Writing;

/// <summary>
/// Receives whoever looks at a preview as the site would receive a reader of that text, before the page is made. The language is in
/// the address, or is that of the text which the address secretly names.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InTheLanguageOfTheTextAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var language = http.GetRouteValue("token") is string token
            ? await FindAsync(http, token)
            : http.GetRouteValue("language") as string;
        if (LanguageTag.TryParse(language, out var tag))
            http.Begin(new Visit(http.Visit().Site, tag));
        await next();
    }

    private static async Task<string?> FindAsync(HttpContext http, string token)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var db = http.RequestServices.GetRequiredService<ConvokeDb>();
        var found = await (
            from link in db.PreviewLinks
            join text in db.Texts on link.TextId equals text.Id
            where link.Token == token
            select new
            {
                Link = link,
                text.EntryId,
                text.Language,
            }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(http.RequestAborted);
        if (found is null || found.Link.IsOver(now))
            return null;
        http.Features.Set(new Previewed(found.EntryId, found.Language));
        return found.Language.Code;
    }
}

/// <summary>The text that a secret address names.</summary>
internal sealed record Previewed(Guid Entry, LanguageTag Language);
