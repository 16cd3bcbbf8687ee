using Convoke.Drafts;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Public;

/// <summary>A text before it is public, for whoever was given its address, until that ends or is taken away.</summary>
[InTheLanguageOfTheText]
public sealed class PreviewModel(DraftDesk drafts, Proofs proofs, PublicReads reads, Words words, TimeProvider clock)
    : ProofPage(reads, words, clock)
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (
            HttpContext.Features.Get<Previewed>() is not { } link
            || await drafts.FindAsync(link.Entry, link.Language, Site.Zone, HttpContext.RequestAborted)
                is not { Text: not null } desk
        )
            return NotFound();
        await ShowAsync(desk, proofs);
        return Page();
    }
}
