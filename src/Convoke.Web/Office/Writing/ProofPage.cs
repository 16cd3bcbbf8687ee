using Convoke.Drafts;
using Convoke.Reading;
using Convoke.Web.Hosting;
using Convoke.Web.Locales;
using Convoke.Web.Reader;

namespace Convoke.Web.Office.Writing;

/// <summary>An entry as the site would show it, before it does: for few, never kept, and without a hand of its own.</summary>
public abstract class ProofPage(PublicReads reads, Words words, TimeProvider clock) : EntryView(reads, words, clock)
{
    /// <summary>
    /// Scripts and forms do nothing in it, whatever the words are. Of the same origin all the same, since its own sheet and fonts
    /// would be refused to it as to a stranger.
    /// </summary>
    private static readonly string Policy =
        SecurityHeaders.ContentPolicy.Replace(
            "frame-ancestors 'none'",
            "frame-ancestors 'self'",
            StringComparison.Ordinal
        ) + "; sandbox allow-same-origin";

    protected async Task ShowAsync(Desk desk, Proofs proofs)
    {
        (Found, Alongside) = await proofs.PullAsync(desk, Now, HttpContext.RequestAborted);
        Head = new Head { Title = L["Preview: {0}", Text.Title], Section = Entry.Kind };
        Response.Headers.ContentSecurityPolicy = Policy;
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
    }
}
