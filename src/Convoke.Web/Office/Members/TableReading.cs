using System.Globalization;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Protocols.Csv;

namespace Convoke.Web.Office.Members;

/// <summary>A table of organisations that somebody sent: what each line would do, or what is wrong with it. It changes nothing.</summary>
public sealed class TableReading
{
    private readonly List<TableFault> faults = [];
    private readonly List<TableRow> rows = [];
    private readonly IReadOnlyList<Trait> traits;
    private readonly Dictionary<string, Organisation> known;
    private readonly HashSet<string> names;
    private Dictionary<string, int> columns = [];

    private TableReading(IReadOnlyList<Trait> traits, IReadOnlyCollection<Organisation> organisations)
    {
        this.traits = traits;
        known = organisations.ToDictionary(one => one.Slug, StringComparer.Ordinal);
        names = organisations.Select(one => one.Profile.OwnName).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<TableRow> Rows => rows;

    public IReadOnlyList<TableFault> Faults => faults;

    public static TableReading Of(
        string text,
        IReadOnlyList<Trait> traits,
        IReadOnlyList<LanguageTag> languages,
        IReadOnlyCollection<Organisation> organisations
    )
    {
        var reading = new TableReading(traits, organisations);
        try
        {
            reading.Read(CsvReader.Read(text), MemberTable.Columns(languages));
        }
        catch (FormatException)
        {
            reading.Complain(1, "", new Refusal("A cell begins with a quotation mark and does not end."));
        }
        return reading;
    }

    private void Read(IReadOnlyList<CsvRow> lines, IReadOnlyList<string> expected)
    {
        if (lines.Count < 2)
            Complain(1, "", new Refusal("The first line names the columns; each further one is an organisation."));
        else if (lines.Count - 1 > MemberTable.MostRows)
            Complain(1, "", new Refusal("That is more than {0} organisations.", MemberTable.MostRows));
        else if (ReadHead(lines[0], expected))
            foreach (var line in lines.Skip(1))
                ReadRow(line);
    }

    private bool ReadHead(CsvRow head, IReadOnlyList<string> expected)
    {
        var named = head.Cells.Select((name, at) => (Name: name.Trim().ToLowerInvariant(), At: at)).ToList();
        foreach (var (name, _) in named.Where(one => one.Name.Length > 0 && !expected.Contains(one.Name)))
            Complain(head.Line, name, new Refusal("There is no such column."));
        foreach (var twice in named.CountBy(one => one.Name).Where(one => one.Key.Length > 0 && one.Value > 1))
            Complain(head.Line, twice.Key, new Refusal("This column is there twice."));
        if (!named.Exists(one => one.Name == "name"))
            Complain(head.Line, "name", new Refusal("This column is missing."));
        columns = named
            .Where(one => one.Name.Length > 0)
            .DistinctBy(one => one.Name)
            .ToDictionary(one => one.Name, one => one.At);
        return faults.Count == 0;
    }

    private void ReadRow(CsvRow line)
    {
        var before = faults.Count;
        var slug = Cell(line, "slug");
        var kept = slug.Length > 0 ? known.GetValueOrDefault(slug) : null;
        if (slug.Length > 0 && kept is null)
            Complain(line.Line, "slug", new Refusal("There is no such organisation; leave it empty for a new one."));
        if (kept is not null && rows.Exists(row => row.Kept == kept))
            Complain(line.Line, "slug", new Refusal("This organisation is on another line too."));
        if (kept is null && Cell(line, "state") is { Length: > 0 } state && state != "member")
            Complain(line.Line, "state", new Refusal("Only members are brought; other states are set one by one."));
        var profile = ProfileOf(line, kept?.Profile);
        foreach (var (field, why) in profile.Faults())
            Complain(line.Line, field == "own-name" ? "name" : field, why);
        if (kept is null && profile.OwnName.Length > 0 && !names.Add(profile.OwnName))
            Complain(
                line.Line,
                "name",
                new Refusal("An organisation of this name is there already; to change it, say its slug.")
            );
        var since = SinceOf(line);
        if (faults.Count == before)
            rows.Add(new TableRow(line.Line, profile, since, kept));
    }

    /// <summary>Columns that are not there leave what is kept as it is.</summary>
    private Profile ProfileOf(CsvRow line, Profile? kept)
    {
        var own = kept?.OwnLanguage ?? LanguageTag.Parse("en");
        if (Cell(line, "language") is { Length: > 0 } code && !LanguageTag.TryParse(code, out own))
            Complain(line.Line, "language", new Refusal("This is no code of a language, such as en or pt-br."));
        var name = Said(line, "name-", kept?.Name ?? LocalizedText.Empty);
        var profile = kept ?? new Profile(name, own);
        return profile with
        {
            OwnLanguage = own,
            Name = Cell(line, "name") is { Length: > 0 } said ? name.With(own, said) : name,
            Kind = Has("kind") ? TraitOf(line, TraitSort.Kind, "kind", Cell(line, "kind")) : profile.Kind,
            Region = Has("region") ? TraitOf(line, TraitSort.Region, "region", Cell(line, "region")) : profile.Region,
            Countries = Has("countries") ? [.. CountriesOf(line)] : profile.Countries,
            Languages = Has("languages") ? [.. LanguagesOf(line)] : profile.Languages,
            Themes = Has("themes") ? [.. ThemesOf(line)] : profile.Themes,
            Site = Has("site") ? Cell(line, "site") : profile.Site,
            About = Said(line, "about-", profile.About),
        };
    }

    private LocalizedText Said(CsvRow line, string prefix, LocalizedText kept) =>
        columns
            .Keys.Where(column => column.StartsWith(prefix, StringComparison.Ordinal))
            .Select(column => (Language: LanguageTag.Parse(column[prefix.Length..]), Words: Cell(line, column)))
            .Where(one => one.Words.Length > 0)
            .Aggregate(kept, (text, one) => text.With(one.Language, one.Words));

    /// <summary>By its slug, or by its name in any language.</summary>
    private Guid? TraitOf(CsvRow line, TraitSort sort, string column, string wanted)
    {
        if (wanted.Length == 0)
            return null;
        var found = traits.FirstOrDefault(trait =>
            trait.Sort == sort
            && (
                trait.Slug == wanted
                || trait.Name.All.Any(one => one.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            )
        );
        if (found is null)
            Complain(line.Line, column, new Refusal("\"{0}\" is not known here.", wanted));
        return found?.Id;
    }

    private IEnumerable<Guid> ThemesOf(CsvRow line) =>
        Parts(line, "themes").Select(part => TraitOf(line, TraitSort.Theme, "themes", part)).OfType<Guid>();

    private IEnumerable<CountryCode> CountriesOf(CsvRow line)
    {
        foreach (var part in Parts(line, "countries"))
            if (CountryCode.TryParse(part, out var country))
                yield return country;
            else
                Complain(line.Line, "countries", new Refusal("\"{0}\" is no code of a country, such as AT.", part));
    }

    private IEnumerable<LanguageTag> LanguagesOf(CsvRow line)
    {
        foreach (var part in Parts(line, "languages"))
            if (LanguageTag.TryParse(part, out var language))
                yield return language;
            else
                Complain(line.Line, "languages", new Refusal("\"{0}\" is no code of a language.", part));
    }

    private DateOnly? SinceOf(CsvRow line)
    {
        if (Cell(line, "member-since") is not { Length: > 0 } typed)
            return null;
        if (
            DateOnly.TryParseExact(
                typed,
                MemberForm.DayFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        Complain(line.Line, "member-since", new Refusal("A day is written like 2026-03-14."));
        return null;
    }

    private string[] Parts(CsvRow line, string column) =>
        Cell(line, column)
            .Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private bool Has(string column) => columns.ContainsKey(column);

    private string Cell(CsvRow line, string column) =>
        columns.TryGetValue(column, out var at) && at < line.Cells.Count ? CsvWriter.Plain(line.Cells[at]).Trim() : "";

    private void Complain(int line, string column, Refusal why) => faults.Add(new TableFault(line, column, why));
}

/// <summary>An organisation of a table; kept is the one it would change.</summary>
public sealed record TableRow(int Line, Profile Profile, DateOnly? Since, Organisation? Kept);

/// <summary>What is wrong with a line.</summary>
public sealed record TableFault(int Line, string Column, Refusal Why);
