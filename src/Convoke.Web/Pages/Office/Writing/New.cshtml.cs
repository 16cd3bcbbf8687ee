using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Writing;

/// <summary>The editor for an entry that is not there yet. It begins with the first save: looking makes nothing.</summary>
public sealed class NewModel(ConvokeDb db, TimeProvider clock) : EditorPage(db, clock)
{
    private readonly TimeProvider clock = clock;

    [BindProperty(Name = "kind", SupportsGet = true)]
    public string? Wished { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Lang { get; set; }

    public override string Title => Begin is null ? L["Write something new"] : base.Title;

    public async Task<IActionResult> OnGetAsync()
    {
        if (WritingForm.Kind(Wished) is not { } kind)
            return Page();
        var language = LanguageTag.TryParse(Lang, out var chosen) ? chosen : Site!.Languages[0];
        Begin = kind;
        Writing = Drafts.Writing.Blank(true, Site!.Zone.Name);
        Desk = new(Entry.Begin(kind, clock.GetUtcNow()), language, null, null, Writing, null);
        await PrepareAsync();
        return Page();
    }
}
