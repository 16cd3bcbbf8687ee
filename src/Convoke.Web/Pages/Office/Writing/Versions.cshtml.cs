using System.Globalization;
using Convoke.Data;
using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Web.Office;
using Convoke.Web.Office.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Writing;

/// <summary>What was published of a text and what was saved of it lately; either can be brought back as the newest draft.</summary>
public sealed class VersionsModel(ConvokeDb db, DraftDesk drafts) : OfficePage
{
    private const int MostDrafts = 30;

    public override string Title => L["Versions"];

    public Desk Desk { get; private set; } = null!;

    public IReadOnlyList<(int Number, DateTimeOffset PublishedAt)> Versions { get; private set; } = [];

    public IReadOnlyList<(int Number, DateTimeOffset SavedAt, string Title)> Saved { get; private set; } = [];

    /// <summary>The version that is looked at, and what it changed of the one before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    [BindProperty]
    public int? Draft { get; set; }

    [BindProperty(Name = WritingForm.Number)]
    public int Number { get; set; }

    public IReadOnlyList<DifferenceLine> Difference { get; private set; } = [];

    public string Address => OfficeAddress.Editor(Desk.Entry.Id, Desk.Language);

    private CancellationToken Stop => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync(Guid id, string language)
    {
        if (!await FindAsync(id, language))
            return NotFound();
        await ListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string language)
    {
        if (!await FindAsync(id, language) || await WantedAsync() is not { } wanted)
            return NotFound();
        if (Desk.IsSource && !OfficeDoors.EditorRoles.Contains(Me!.Account.Role))
            return Forbid(OfficeDoors.Office); // translators write other languages' texts
        var save = new Save(wanted, Number, Desk.Version);
        var saving = await drafts.SaveAsync(id, Desk.Language, save, Me!.Account.Id, Site!.Zone, Stop);
        if (saving is Saving.Saved)
            return LocalRedirect(Address);
        Version = null;
        await ListAsync();
        return Again("number", L["Somebody saved this text meanwhile. Look at it once more."]);
    }

    private async Task<bool> FindAsync(Guid id, string language)
    {
        if (
            !LanguageTag.TryParse(language, out var tag)
            || await drafts.FindAsync(id, tag, Site!.Zone, Stop) is not { Text: not null } desk
        )
            return false;
        Desk = desk;
        return true;
    }

    /// <summary>The words to bring back.</summary>
    private async Task<Drafts.Writing?> WantedAsync()
    {
        var text = Desk.Text!.Id;
        if (Draft is { } number)
            return (await db.Drafts.FirstOrDefaultAsync(d => d.TextId == text && d.Number == number, Stop))?.Writing;
        var version = await db.EntryVersions.FirstOrDefaultAsync(v => v.TextId == text && v.Number == Version, Stop);
        return version is null ? null : Desk.Writing.BroughtBack(CanonicalForm.Read(version.Canonical));
    }

    private async Task ListAsync()
    {
        var text = Desk.Text!.Id;
        var versions = await db
            .EntryVersions.Where(v => v.TextId == text)
            .OrderByDescending(v => v.Number)
            .Select(v => new { v.Number, v.PublishedAt })
            .ToListAsync(Stop);
        Versions = [.. versions.Select(version => (version.Number, version.PublishedAt))];
        var saved = await db
            .Drafts.AsNoTracking()
            .Where(d => d.TextId == text)
            .OrderByDescending(d => d.Number)
            .Take(MostDrafts)
            .ToListAsync(Stop);
        Saved = [.. saved.Select(draft => (draft.Number, draft.SavedAt, draft.Writing.Title))];
        if (Version is { } number)
            await CompareAsync(text, number);
    }

    private async Task CompareAsync(Guid text, int number)
    {
        var both = await db
            .EntryVersions.AsNoTracking()
            .Where(v => v.TextId == text && (v.Number == number || v.Number == number - 1))
            .ToDictionaryAsync(v => v.Number, v => v.Canonical, Stop);
        if (both.TryGetValue(number, out var shown))
            Difference = CanonicalForm.Changes(both.GetValueOrDefault(number - 1) ?? "", shown);
    }

    public static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
