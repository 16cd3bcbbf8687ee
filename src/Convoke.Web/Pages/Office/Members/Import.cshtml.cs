using System.Text;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Organisations;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Web.Office.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Members;

/// <summary>Many organisations from a table: shown first, with what is wrong by lines, and brought all or not at all.</summary>
[LargeUpload]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class ImportModel(ConvokeDb db, Entrance entrance, Vault vault, MemberDesk desk, TimeProvider clock)
    : MemberPage(db, entrance, vault, clock)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private const long Largest = 4L * MemberTable.MostBytes;

    /// <summary>What is shown of lines that are wrong.</summary>
    public const int MostFaults = 200;

    public override string Title => L["Bring many from a table"];

    [BindProperty(Name = "file")]
    public IFormFile? Sheet { get; set; }

    /// <summary>The table as text; what a file held is put here.</summary>
    [BindProperty]
    public string? Table { get; set; }

    /// <summary>Look at it, or bring it.</summary>
    [BindProperty]
    public string? Act { get; set; }

    public TableReading? Reading { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Sheet is { Length: > MemberTable.MostBytes } || Table?.Length > MemberTable.MostBytes)
            return Again("file", L["That is more than {0} KB.", MemberTable.MostBytes / 1024]);
        if (Sheet is { Length: > 0 } && !await ReadSheetAsync(Sheet))
            return Again("file", L["The file is not written in UTF-8. Save it once more as \"CSV UTF-8\"."]);
        if (string.IsNullOrWhiteSpace(Table))
            return Again("file", L["Choose a file, or paste the table."]);
        await using var whole = await Db.Database.BeginTransactionAsync(Stop);
        await ReadTraitsAsync();
        var organisations = await Db.Organisations.ToListAsync(Stop);
        Reading = TableReading.Of(Table, Traits, Site!.Languages, organisations);
        if (Reading.Faults.Count > 0)
            return Again("table", L["Nothing is brought while a line is wrong. Mend it below, or in the file."]);
        if (Act != "bring" || Sheet is { Length: > 0 })
            return Page();
        await BringAsync(Reading.Rows);
        await whole.CommitAsync(Stop);
        return LocalRedirect("/office/members?state=Member");
    }

    private async Task<bool> ReadSheetAsync(IFormFile sheet)
    {
        using var reader = new StreamReader(sheet.OpenReadStream(), Strict);
        try
        {
            Table = await reader.ReadToEndAsync(Stop);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private async Task BringAsync(IReadOnlyList<TableRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Kept is { } kept)
                kept.Describe(row.Profile);
            else
                Db.Add(
                    Organisation.Admit(await desk.SlugAsync(row.Profile, Stop), row.Profile, row.Since ?? Today, Now)
                );
            if (row is { Kept: { } changed, Since: { } since })
                changed.JoinedOn(since);
        }
        Note(Deed.ImportedMembers, null);
        await Db.SaveChangesAsync(Stop);
    }
}
