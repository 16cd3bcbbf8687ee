using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Hosting;
using Convoke.Work;

namespace Convoke.Bench;

/// <summary>
/// Fills the database that the settings name with entries over five years, ten comments each, through the same verbs and
/// workers as everything else; more than a thousand are copies of the first thousand. The last entry has twenty comments, and a
/// flood of held comments is the newest of all.
/// </summary>
internal static class Fill
{
    private const int Chunk = 100;
    private const int MostByVerbs = 1000;
    private static readonly TimeSpan Span = TimeSpan.FromDays(5 * 365);
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public static async Task<int> RunAsync(int wanted)
    {
        var entries = Math.Min(wanted, MostByVerbs);
        var settings = SettingsReader.Read();
        StartProblems.PrepareFolders(settings);
        await using var services = new ServiceCollection().AddLogging().AddConvoke(settings).BuildServiceProvider();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await PrepareAsync(services, now);
        var shelf = await FoundAsync(services, now);
        for (var first = 0; first < entries; first += Chunk)
            await AddAsync(services, shelf, Enumerable.Range(first, Math.Min(Chunk, entries - first)), entries, now);
        await services.GetRequiredService<Relay>().DrainAsync(CancellationToken.None);
        await using var db = services.GetRequiredService<Databases>().Open();
        if (wanted > entries)
            await Copies.MakeAsync(db, wanted / entries, Span / wanted);
        return 0;
    }

    private static async Task PrepareAsync(IServiceProvider services, DateTimeOffset now)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await services.GetRequiredService<KeyKeeper>().CheckAsync(CancellationToken.None);
        await using var db = services.GetRequiredService<Databases>().Open();
        var name = LocalizedText.Of(English, "Rivers for All");
        SampleStaff.Add(db, English, services.GetRequiredService<Vault>(), now); // who is let into the office by a link
        db.Add(Assembly.Found(name, LocalizedText.Of(English, "Clean water"), [English], "Europe/Lisbon", now));
        await db.SaveChangesAsync();
    }

    private static async Task<Shelf> FoundAsync(IServiceProvider services, DateTimeOffset now)
    {
        await using var db = services.GetRequiredService<Databases>().Open();
        var shelf = Shelf.Make(now);
        db.AddRange(shelf.Terms);
        db.AddRange(shelf.Authors);
        await db.SaveChangesAsync();
        return shelf;
    }

    private static async Task AddAsync(
        IServiceProvider services,
        Shelf shelf,
        IEnumerable<int> numbers,
        int of,
        DateTimeOffset now
    )
    {
        await using var db = services.GetRequiredService<Databases>().Open();
        foreach (var number in numbers)
        {
            var posted = now - (Span * (of - number) / of);
            var entry = shelf.Entry(number, English, posted);
            db.Add(entry);
            db.AddRange(Talk.Under(entry, English, number == of - 1 ? 20 : 10, posted));
            if (number == of - 2)
                db.AddRange(Talk.HeldUnder(entry, English, of / 6, now));
        }
        await db.SaveChangesAsync();
        await services.GetRequiredService<Relay>().DrainAsync(CancellationToken.None);
    }
}
