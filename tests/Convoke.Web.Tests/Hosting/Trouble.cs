using System.Data.Common;
using Convoke.Data;
using Convoke.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Convoke.Web.Tests.Hosting;

/// <summary>What befalls a database, in its own words.</summary>
public enum Ill
{
    Nothing,
    DiskFull,
    Gone,
}

/// <summary>Lets a database fail when a test says so: each statement that writes, or all of them.</summary>
internal sealed class Trouble : DbCommandInterceptor
{
    private static readonly string[] Writing = ["INSERT", "UPDATE", "DELETE"];

    public Ill Now { get; set; }

    public void LookInto(IServiceCollection services) =>
        services
            .ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(this))
            .ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(this));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Befall(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Befall(command);
        return ValueTask.FromResult(result);
    }

    private void Befall(DbCommand command)
    {
        var writes = Array.Exists(
            Writing,
            verb => command.CommandText.Contains($"{verb} ", StringComparison.OrdinalIgnoreCase)
        );
        if (Now is Ill.Gone || (Now is Ill.DiskFull && writes))
            throw Complaint(Now);
    }

    private static DbException Complaint(Ill ill) =>
        (ill, TestDatabase.IsPostgres) switch
        {
            (Ill.DiskFull, true) => new PostgresException(
                "could not extend file",
                "ERROR",
                "ERROR",
                PostgresErrorCodes.DiskFull
            ),
            (Ill.DiskFull, _) => new SqliteException("database or disk is full", 13),
            (_, true) => new NpgsqlException("the connection broke", new IOException()),
            _ => new SqliteException("unable to open database file", 14),
        };
}
