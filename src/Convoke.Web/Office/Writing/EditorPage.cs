using Convoke.Data;
using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Hosting;

namespace Convoke.Web.Office.Writing;

/// <summary>A page with the editor on it: of a text that is there, or that begins with the first save.</summary>
public abstract class EditorPage(ConvokeDb db, TimeProvider clock) : OfficePage
{
    /// <summary>The editor may show what lies on this site in a frame: the preview beside it.</summary>
    private static readonly string Policy = SecurityHeaders.ContentPolicy + "; frame-src 'self'";

    /// <summary>What is due goes out within a moment; after so long it is late.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public Desk Desk { get; protected set; } = null!;

    /// <summary>The words in the form: those of the desk, or what was just sent.</summary>
    public Drafts.Writing Writing { get; protected set; } = null!;

    /// <summary>What the words in the form were made from.</summary>
    public (int Number, int Version) Base { get; protected set; }

    /// <summary>Said once above the form.</summary>
    public string? Notice { get; protected set; }

    /// <summary>The kind of an entry that begins with the first save.</summary>
    public EntryKind? Begin { get; protected set; }

    public bool ShowsPreview { get; protected set; }

    public Choices Choices { get; private set; } = Choices.None;

    public LanguageTag Language => Desk.Language;
    public EntryKind Kind => Desk.Entry.Kind;
    public DateTimeOffset Now => clock.GetUtcNow();

    public string Address => OfficeAddress.Editor(Desk.Entry.Id, Language);

    public bool MayPublish => OfficeDoors.EditorRoles.Contains(Me!.Account.Role);

    /// <summary>Another text of the entry, as it is written now, to be read beside this one.</summary>
    public (LanguageTag Language, FairCopy Copy)? Beside { get; protected set; }

    public override string Title =>
        Writing.Title.Trim() is { Length: > 0 } title ? Lengths.Cut(title, 120) : L[BeginWords(Kind)];

    public override string ProblemsHeading =>
        L["Your words are saved. Before they can be published something needs you."];

    public int WordCount => Words(Writing.Standfirst) + Words(Writing.Body);

    /// <summary>Somebody else who writes here at this moment.</summary>
    public (string Name, DateTimeOffset Since)? Other =>
        Desk is { Seat: { } seat, SeatedName: { } name } && seat.AccountId != Me!.Account.Id && !seat.IsFree(Now)
            ? (HttpContext.RequestServices.GetRequiredService<Vault>().Open(name, seat.AccountId), seat.Since)
            : null;

    public static string BeginWords(EntryKind kind) =>
        kind switch
        {
            EntryKind.Call => Locales.Words.Later("New call"),
            EntryKind.Statement => Locales.Words.Later("New statement"),
            EntryKind.Update => Locales.Words.Later("New update"),
            _ => Locales.Words.Later("New page"),
        };

    public Field Typed(string name, string label, string value, int rows = 0) =>
        Field(name, label) with
        {
            Value = value,
            Rows = rows,
        };

    protected Task<Choices> ChooseAsync() => Choices.FindAsync(db, Language, HttpContext.RequestAborted);

    protected async Task PrepareAsync()
    {
        Response.Headers.ContentSecurityPolicy = Policy;
        if (Desk.IsSource)
            Choices = await ChooseAsync();
    }

    protected void Complain(IEnumerable<Flaw> flaws)
    {
        foreach (var flaw in flaws)
            Complain(flaw.Field, L.Say(flaw.Why));
    }

    private static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
