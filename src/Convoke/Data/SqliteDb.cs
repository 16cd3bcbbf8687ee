using System.Globalization;
using Convoke.Entries;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Convoke.Data;

/// <summary>
/// The database as a file. Times are ticks, because SQLite neither orders nor compares them else; ids are 16 bytes, the
/// first of time first, so that version 7 sorts by age.
/// </summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : ConvokeDb(options)
{
    internal override Task<List<OutboxRow>> ClaimAsync(
        DateTimeOffset now,
        DateTimeOffset lease,
        int most,
        CancellationToken stop
    ) =>
        Outbox
            .FromSql(
                $"""
                UPDATE "Outbox" SET "Due" = {lease.UtcTicks}
                WHERE "Id" IN (SELECT "Id" FROM "Outbox" WHERE NOT "Dead" AND "Due" <= {now.UtcTicks} ORDER BY "Due", "Id" LIMIT {most})
                RETURNING *
                """
            )
            .AsNoTracking()
            .ToListAsync(stop);

    /// <summary>Nothing to do: a transaction that writes is alone in the file already.</summary>
    internal override Task AloneAsync(string deed, CancellationToken stop) => Task.CompletedTask;

    /// <summary>SQLite itself lets who comes too early sleep, ever longer, and whoever wakes at the right moment is next.</summary>
    internal override Task<IDisposable?> TurnAsync(CancellationToken stop) =>
        SqliteTurns.WaitAsync(Database.GetConnectionString()!, stop);

    /// <summary>
    /// From the index on, in its order: the planner would rather gather all that answers first. The rest is looked for beside it, where titles lie
    /// close together, and not behind the bodies of texts.
    /// </summary>
    internal override IQueryable<Text> Titled(IReadOnlyList<string> wanted, IReadOnlyList<string> rare)
    {
        var others = wanted.Except(rare).ToList();
        var likes = others.Select((_, at) => $" AND title.\"TitleSought\" LIKE {Parameter(at + 1)}");
        var sql =
            """
                SELECT text.* FROM "TitleSearch" CROSS JOIN "TitleRows" AS title ON title."Id" = "TitleSearch".rowid
                CROSS JOIN "Texts" AS text ON text."Id" = title."TextId" WHERE "TitleSearch" MATCH {0}
                """ + string.Concat(likes);
        object[] values = [Together(rare), .. others.Select(part => $"%{part}%")];
        return Texts.FromSqlRaw(sql, values);
    }

    /// <summary>
    /// Where one word is rare, that one alone: together with a common one the index would be read through all titles that have the common one.
    /// Counting ends as soon as there are too many.
    /// </summary>
    internal override async Task<IReadOnlyList<string>> RareAsync(
        IReadOnlyList<string> wanted,
        int most,
        CancellationToken stop
    )
    {
        var each = string.Join(" UNION ALL ", wanted.Select((_, at) => $"SELECT {Figure(at)}, ({Count(at, most)})"));
        var sql = $"""
            WITH each(part, found) AS MATERIALIZED ({each})
            SELECT CASE WHEN rarest.found <= {Figure(most)} THEN rarest.part
                WHEN ({Count(wanted.Count, most)}) <= {Figure(most)} THEN {Figure(wanted.Count)} ELSE -1 END AS "Value"
            FROM (SELECT part, found FROM each ORDER BY found LIMIT 1) AS rarest
            """;
        object[] matches = [.. wanted.Select(Quoted), Together(wanted)];
        var chosen = (await Database.SqlQueryRaw<int>(sql, matches).ToListAsync(stop))[0];
        return chosen < 0 ? []
            : chosen < wanted.Count ? [wanted[chosen]]
            : wanted;
    }

    /// <summary>How many titles answer this parameter, and no further.</summary>
    private static string Count(int parameter, int most) =>
        $"SELECT count(*) FROM (SELECT 1 FROM \"TitleSearch\" WHERE \"TitleSearch\" MATCH {Parameter(parameter)} LIMIT {Figure(most + 1)})";

    private static string Parameter(int number) => $"{{{Figure(number)}}}";

    private static string Together(IReadOnlyList<string> parts) => string.Join(" AND ", parts.Select(Quoted));

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string part) => $"\"{part}\"";

    internal override FormattableString HasHistory =>
        $"""SELECT count(*) > 0 AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsHistory'""";

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<DateTimeOffset>().HaveConversion<TicksColumn>();
        conventions.Properties<Guid>().HaveConversion<BigEndianColumn>();
    }

    internal sealed class TicksColumn()
        : ValueConverter<DateTimeOffset, long>(
            time => time.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );

    internal sealed class BigEndianColumn()
        : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
}
