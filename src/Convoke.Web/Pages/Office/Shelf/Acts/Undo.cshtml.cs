using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Office.Shelf.Acts;

/// <summary>Takes back what was just done to many entries.</summary>
public sealed class UndoModel(BulkDesk desk, Undo undo) : OfficePage
{
    public override string Title => L["Undo"];

    public BulkDone? Done { get; private set; }

    public void OnGet() => Done = undo.Find(HttpContext, Me!);

    public async Task<IActionResult> OnPostAsync()
    {
        if (undo.Find(HttpContext, Me!) is not { } done)
            return Again("undo", L["That is too long ago to be undone here."]);
        await desk.UndoAsync(done, Me!, HttpContext.Network(), HttpContext.RequestAborted);
        undo.Forget(HttpContext);
        return LocalRedirect(EntriesModel.Address);
    }
}
