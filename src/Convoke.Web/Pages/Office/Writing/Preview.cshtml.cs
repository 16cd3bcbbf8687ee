using Convoke.Drafts;
using Convoke.Reading;
using Convoke.Web.Locales;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Writing;

/// <summary>What is being written, as the site would show it. Private entries are read here too.</summary>
[InTheLanguageOfTheText]
public sealed class PreviewModel(DraftDesk drafts, Proofs proofs, PublicReads reads, Words words, TimeProvider clock)
    : ProofPage(reads, words, clock)
{
    public async Task<IActionResult> OnGetAsync(Guid id, string language)
    {
        if (
            Language.Code != language
            || await drafts.FindAsync(id, Language, Site.Zone, HttpContext.RequestAborted)
                is not { Text: not null } desk
        )
            return NotFound();
        await ShowAsync(desk, proofs);
        return Page();
    }
}
