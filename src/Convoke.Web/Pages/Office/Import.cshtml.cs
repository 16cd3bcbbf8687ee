using Convoke.Accounts;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.Jobs;
using Convoke.Moving.WordPress;
using Convoke.Web.Hosting;
using Convoke.Web.Office;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>A WordPress blog moves in: its export is sent, looked at, and brought when the report is what was hoped for.</summary>
[LargeUpload]
[RequestSizeLimit(ImportLimits.MostBytes + Envelope)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.MostBytes + Envelope)]
public sealed class ImportModel(ConvokeDb db, ImportDesk desk, Entrance entrance, TimeProvider clock) : OfficePage
{
    /// <summary>What a form has around the file.</summary>
    private const long Envelope = 1 << 16;

    public override string Title => L["Move a blog in"];

    [BindProperty]
    public IFormFile? Export { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    /// <summary>What to do with the one there is: go on, or forget it.</summary>
    [BindProperty]
    public string? Act { get; set; }

    /// <summary>The chosen kinds, each under the slug of its category.</summary>
    [BindProperty]
    public Dictionary<string, string> Kinds { get; set; } = [];

    public static IReadOnlyList<EntryKind> KindsOfPosts { get; } =
    [EntryKind.Update, EntryKind.Call, EntryKind.Statement];

    public EntryKind KindOf(FiledPosts filed) =>
        Job!.ReadKinds().TryGetValue(filed.Slug, out var kind) ? kind : EntryKind.Update;

    public ImportJob? Job { get; private set; }

    public ReportShown? Report { get; private set; }

    public bool WasCut => Job?.WasCut(clock.GetUtcNow()) is true;

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();
        return Act switch
        {
            "go-on" => await GoOnAsync(),
            "forget" => await ForgetAsync(),
            _ => await TakeAsync(),
        };
    }

    private async Task ReadAsync()
    {
        Job = await db.ImportJobs.OrderByDescending(job => job.Id).FirstOrDefaultAsync(HttpContext.RequestAborted);
        Report = Job?.ReadReport();
    }

    private async Task<IActionResult> TakeAsync()
    {
        var (stop, now) = (HttpContext.RequestAborted, clock.GetUtcNow());
        if (Job is { State: not (ImportState.Done or ImportState.Failed) })
            return Again("export", L["There is an import already. Finish it or forget it first."]);
        if (Export is not { Length: > 0 })
            return Again("export", L["Choose the file that WordPress exported."]);
        LanguageTag? language =
            LanguageTag.TryParse(Language, out var tag) && Site!.Languages.Contains(tag) ? tag : null;
        var job = ImportJob.Look(Export.FileName, language, Export.Length, now);
        await using (var upload = Export.OpenReadStream())
            if (await desk.KeepAsync(upload, job.Id, stop) is null)
            {
                desk.Forget(job.Id);
                return Again("export", L["That is more than {0} MB.", ImportLimits.MostBytes >> 20]);
            }
        await ForgetOldAsync(stop);
        return await SaveAsync(db.Add(job).Entity);
    }

    private async Task<IActionResult> GoOnAsync()
    {
        if (Job is null || !desk.Has(Job.Id))
            return Again(
                "export",
                L["The file is no longer here. Send it again; what was brought is not brought twice."]
            );
        if (Job.State is ImportState.Looked)
            Job.Choose(Chosen());
        return Job.GoOn(clock.GetUtcNow()).Granted(out var job, out var refusal)
            ? await SaveAsync(job)
            : Again("export", L.Say(refusal));
    }

    /// <summary>Updates need not be named: that is what posts become anyway.</summary>
    private Dictionary<string, EntryKind> Chosen() =>
        (Report?.Filed ?? [])
            .Select(filed => (filed.Slug, Kind: WritingForm.Kind(Kinds.GetValueOrDefault(filed.Slug))))
            .Where(one => one.Kind is EntryKind.Call or EntryKind.Statement)
            .ToDictionary(one => one.Slug, one => one.Kind!.Value);

    /// <summary>One at work is not forgotten: nobody could tell any more what it brings.</summary>
    private async Task<IActionResult> ForgetAsync()
    {
        if (Job is { IsAtWork: true } && !WasCut)
            return Again("export", L["This import is at work, or done."]);
        await ForgetOldAsync(HttpContext.RequestAborted);
        return RedirectToPage();
    }

    private async Task ForgetOldAsync(CancellationToken stop)
    {
        if (Job is not { } old)
            return;
        desk.Forget(old.Id);
        await db.ImportJobs.Where(job => job.Id == old.Id).ExecuteDeleteAsync(stop);
        db.Entry(old).State = EntityState.Detached;
    }

    private async Task<IActionResult> SaveAsync(ImportJob job)
    {
        entrance.Note(
            job.State is ImportState.Moving ? Deed.ImportedBlog : Deed.LookedAtBlog,
            Me!.Account,
            null,
            HttpContext.Network()
        );
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        desk.Begin(job);
        return RedirectToPage();
    }
}
