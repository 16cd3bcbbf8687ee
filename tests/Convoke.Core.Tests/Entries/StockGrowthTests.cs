using System.Diagnostics;
using System.Globalization;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Entries;

/// <summary>
/// What the office's list costs when there are ten times as many entries. Prints figures and judges none: a busy machine is no fault of
/// the list. With LARGE=1 the full number, which takes a few minutes.
/// </summary>
public sealed class StockGrowthTests(TestWorkshop product) : IClassFixture<TestWorkshop>
{
    private const int Batch = 1000;
    private static readonly bool IsLarge = Environment.GetEnvironmentVariable("LARGE") == "1";
    private static readonly int Few = IsLarge ? 10_000 : 100;
    private Term water = null!;
    private Author herons = null!;

    [Fact]
    public async Task Ten_times_as_many_entries_are_listed_as_well()
    {
        await product.FoundAsync();
        await ShelveAsync(0, Few);
        var few = await MeasureAsync();
        await ShelveAsync(Few, 10 * Few);
        var many = await MeasureAsync();

        foreach (var (name, (rows, took)) in many)
            TestContext.Current.TestOutputHelper?.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -28} {few[name].Took, 7:0.00} ms -> {took, 7:0.00} ms  x{took / few[name].Took:0.0}  {rows} rows"
                )
            );
        Assert.All(many.Where(one => one.Key != "nothing like it"), one => Assert.True(one.Value.Rows > 0, one.Key));
        Assert.Equal(0, many["nothing like it"].Rows);
    }

    private async Task<Dictionary<string, (int Rows, double Took)>> MeasureAsync()
    {
        await product.WithAsync(db =>
            db.Database.ExecuteSqlRawAsync(TestDatabase.IsPostgres ? "VACUUM ANALYZE" : "SELECT 1")
        );
        var figures = new Dictionary<string, (int, double)>();
        foreach (var (name, filter) in Filters())
            figures[name] = await TimeAsync(stock => stock.ListAsync(filter, 40, CancellationToken.None));
        figures["counts"] = await TimeAsync(async stock =>
        {
            await stock.CountAsync(CancellationToken.None);
            return new StockPage([new StockRow(default, default, [])], null, null);
        });
        return figures;
    }

    private IEnumerable<(string Name, StockFilter Filter)> Filters() =>
        [
            ("everything", new()),
            ("kind", new() { Kind = EntryKind.Call }),
            ("state, often", new() { State = TextState.Public }),
            ("state, seldom", new() { State = TextState.Private }),
            ("language", new() { Language = LanguageTag.Parse("ar") }),
            ("category", new() { Category = water.Id }),
            ("byline", new() { Author = herons.Id }),
            ("password", new() { Protected = true }),
            ("words in all titles", new() { Title = "river" }),
            ("words in few titles", new() { Title = "river 77" }),
            ("two letters", new() { Title = "ox" }),
            ("Arabic", new() { Title = "نهر" }),
            ("words and state", new() { Title = "river", State = TextState.Private }),
            (
                "kind, language, category",
                new()
                {
                    Kind = EntryKind.Call,
                    Language = LanguageTag.Parse("en"),
                    Category = water.Id,
                }
            ),
            ("nothing like it", new() { Title = "glacier" }),
        ];

    private async Task<(int Rows, double Took)> TimeAsync(Func<Stock, Task<StockPage>> ask)
    {
        var (rows, best) = (0, double.MaxValue);
        for (var run = 0; run < (IsLarge ? 15 : 1); run++)
        {
            await using var scope = product.Services.CreateAsyncScope();
            var stock = scope.ServiceProvider.GetRequiredService<Stock>();
            var clock = Stopwatch.StartNew();
            rows = (await ask(stock)).Rows.Count;
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }
        return (rows, best);
    }

    private async Task ShelveAsync(int from, int to)
    {
        for (var start = from; start < to; start += Batch)
            await product.WithAsync(db => ShelveAsync(db, start, Math.Min(to, start + Batch)));
    }

    private async Task<int> ShelveAsync(ConvokeDb db, int from, int to)
    {
        var now = product.Clock.GetUtcNow().AddMinutes(from - 1_000_000);
        if (from == 0)
        {
            water = Term.Category("water", LocalizedText.Of(LanguageTag.Parse("en"), "Water"), now);
            herons = Author.Known("herons", LocalizedText.Of(LanguageTag.Parse("en"), "Herons"), now);
            db.AddRange(water, herons);
        }
        else
            db.AttachRange(water, herons);
        for (var number = from; number < to; number++)
            db.Add(Shelve(number, now.AddMinutes(number - from)));
        foreach (var entity in db.ChangeTracker.Entries<Entity>())
            entity.Entity.ForgetHappenings();
        return await db.SaveChangesAsync();
    }

    /// <summary>One in 50 is private, in 20 a call, in 30 filed, in 100 behind a password; every other one is in Arabic.</summary>
    private Entry Shelve(int number, DateTimeOffset at)
    {
        var entry = Entry.Begin(number % 20 == 0 ? EntryKind.Call : EntryKind.Update, at);
        var (language, title) =
            number % 2 == 0
                ? (LanguageTag.Parse("en"), number % 10 == 0 ? $"An ox at river {number}" : $"Of the river {number}")
                : (LanguageTag.Parse("ar"), $"نهر river {number}");
        var text = entry.Write(language, new Wording(title, "", new string('w', 2000)), SafeHtml.Empty, at);
        text.Take($"river-{number}");
        if (number % 50 == 1)
            text.KeepPrivate();
        else
            text.Publish(at);
        if (number % 30 == 0)
            entry.FileUnder([water]);
        if (number % 40 == 0)
            entry.SignedBy(herons);
        if (number % 100 == 0)
            entry.Protect("hash");
        return entry;
    }
}
