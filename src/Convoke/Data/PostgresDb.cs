using Convoke.Comments;
using Convoke.Entries;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

/// <summary>The database as a PostgreSQL server. Paths of threads sort by bytes there too, whatever its language.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : ConvokeDb(options)
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
                UPDATE "Outbox" SET "Due" = {lease}
                WHERE "Id" IN (
                    SELECT "Id" FROM "Outbox" WHERE NOT "Dead" AND "Due" <= {now} ORDER BY "Due", "Id" LIMIT {most} FOR UPDATE SKIP LOCKED
                )
                RETURNING *
                """
            )
            .AsNoTracking()
            .ToListAsync(stop);

    internal override Task AloneAsync(string deed, CancellationToken stop) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({deed}))", stop);

    internal override Task<IDisposable?> TurnAsync(CancellationToken stop) => Task.FromResult<IDisposable?>(null);

    internal override IQueryable<Text> Titled(IReadOnlyList<string> wanted, IReadOnlyList<string> rare) =>
        wanted.Aggregate<string, IQueryable<Text>>(
            Texts,
            (texts, part) => texts.Where(text => EF.Functions.Like(text.TitleSought, $"%{part}%"))
        );

    /// <summary>The index skips through words that many titles have by those that few have, so all are asked together.</summary>
    internal override async Task<IReadOnlyList<string>> RareAsync(
        IReadOnlyList<string> wanted,
        int most,
        CancellationToken stop
    ) => await Titled(wanted, wanted).Select(text => text.Id).Take(most + 1).CountAsync(stop) <= most ? wanted : [];

    internal override FormattableString HasHistory =>
        $"""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL AS "Value" """;

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.HasPostgresExtension("pg_trgm");
        model.Entity<Text>().HasIndex(text => text.TitleSought).HasMethod("gin").HasOperators("gin_trgm_ops");
        model.Entity<Comment>().Property(comment => comment.Path).UseCollation("C");
    }
}
