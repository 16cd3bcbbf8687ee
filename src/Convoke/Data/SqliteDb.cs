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

    /// <summary>From the index on, in its order: the planner would rather gather all that answers first.</summary>
    internal override IQueryable<Text> Titled(IReadOnlyList<string> wanted)
    {
        var match = string.Join(" AND ", wanted.Select(part => $"\"{part}\""));
        return Texts.FromSql(
            $"""
            SELECT text.* FROM "TitleSearch" CROSS JOIN "TitleRows" AS title ON title."Id" = "TitleSearch".rowid
            CROSS JOIN "Texts" AS text ON text."Id" = title."TextId" WHERE "TitleSearch" MATCH {match}
            """
        );
    }

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
