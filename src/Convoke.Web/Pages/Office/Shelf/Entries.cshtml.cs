using Convoke.Accounts;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Web.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Convoke.Web.Pages.Office.Shelf;

/// <summary>All entries, in whatever state: found by filters and words of their titles, chosen for what is done to many.</summary>
public sealed class EntriesModel(ConvokeDb db, Stock stock, Undo undo) : OfficePage
{
    public const string Address = "/office/entries";

    public override string Title => L["Entries"];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public EntryKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public TextState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Author { get; set; }

    /// <summary>Who may read: all, or those who know the password.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public StockPage Found { get; private set; } = new([], null, null);
    public StockCounts Counts { get; private set; } = StockCounts.None;
    public IReadOnlyList<(Guid Id, string Name)> Categories { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Authors { get; private set; } = [];
    public BulkDone? Done { get; private set; }

    /// <summary>Translators look only.</summary>
    public bool MayAct => Me!.Account.Role is not Role.Translator;

    public bool IsFiltered =>
        Q is not null
        || Kind is not null
        || State is not null
        || Language is not null
        || Category is not null
        || Author is not null
        || Who is not null;

    public IEnumerable<(TextState? State, string Name, int Count)> Tabs =>
        [
            (null, L["All"], Counts.All),
            (TextState.Draft, L[States.Name(TextState.Draft)], Counts.Draft),
            (TextState.Scheduled, L[States.Name(TextState.Scheduled)], Counts.Scheduled),
            (TextState.Public, L[States.Name(TextState.Public)], Counts.Public),
            (TextState.Private, L[States.Name(TextState.Private)], Counts.Private),
            (TextState.Withdrawn, L[States.Name(TextState.Withdrawn)], Counts.Withdrawn),
        ];

    public async Task OnGetAsync()
    {
        var stop = HttpContext.RequestAborted;
        Found = await stock.ListAsync(Filter(), Bulks.Most, stop);
        Counts = await stock.CountAsync(stop);
        Categories = await EntryOptions.CategoriesAsync(db, InterfaceLanguage, stop);
        Authors = await EntryOptions.AuthorsAsync(db, InterfaceLanguage, stop);
        Done = undo.Find(HttpContext, Me!);
    }

    /// <summary>As the assembly has its languages; those it no longer speaks come last.</summary>
    public int OrderOf(LanguageTag language) =>
        Site!
            .Languages.Index()
            .Where(one => one.Item == language)
            .Select(one => one.Index)
            .FirstOrDefault(int.MaxValue);

    /// <summary>Above a thousand nobody counts, the database least of all.</summary>
    public string Shown(int count) => count > StockCounts.Most ? L["{0}+", StockCounts.Most] : L.Numbers.Count(count);

    /// <summary>This list with one thing asked otherwise, from its beginning.</summary>
    public string With(string key, string? value) =>
        QueryHelpers.AddQueryString(
            Address,
            Asked()
                .Where(pair => pair.Key != key)
                .Append(KeyValuePair.Create(key, value))
                .Where(pair => pair.Value is not null)
        );

    private Dictionary<string, string?> Asked() =>
        new Dictionary<string, string?>
        {
            ["q"] = Q,
            ["kind"] = Kind?.ToString().ToLowerInvariant(),
            ["state"] = State?.ToString().ToLowerInvariant(),
            ["language"] = Language,
            ["category"] = Category?.ToString(),
            ["author"] = Author?.ToString(),
            ["who"] = Who,
        };

    private StockFilter Filter() =>
        new()
        {
            Title = Q,
            Kind = Kind,
            State = State is TextState.Binned ? null : State,
            Language = LanguageTag.TryParse(Language, out var language) ? language : null,
            Category = Category,
            Author = Author,
            Protected = Who switch
            {
                "password" => true,
                "everybody" => false,
                _ => null,
            },
            Before = Before,
            After = After,
        };
}
