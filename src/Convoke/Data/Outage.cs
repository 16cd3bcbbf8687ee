using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Convoke.Data;

/// <summary>
/// Tells that the database cannot be had just now, or has no room: nobody's mistake, and it may pass. SQLite's codes are in
/// https://sqlite.org/rescode.html, PostgreSQL's classes in its manual, appendix A.
/// </summary>
public static class Outage
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteTrouble = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>What is the matter, for the operator; null where it is something else.</summary>
    public static string? Of(Exception? problem) =>
        problem is null ? null : OfOne(problem) ?? Of(problem.InnerException);

    private static string? OfOne(Exception cause) =>
        cause switch
        {
            SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
            PostgresException postgres => OfPostgres(postgres),
            NpgsqlException { InnerException: TimeoutException } => "it does not answer in time",
            NpgsqlException { InnerException: SocketException or IOException } => "it does not answer",
            NpgsqlException { IsTransient: true } gone => gone.Message,
            _ => null,
        };

    private static string? OfSqlite(int code) =>
        code switch
        {
            SqliteBusy or SqliteLocked => "another program holds it",
            SqliteReadOnly => "it can only be read",
            SqliteTrouble => "the disk fails",
            SqliteFull => "the disk is full",
            SqliteCannotOpen => "its file cannot be opened",
            _ => null,
        };

    /// <summary>What is fatal ends the connection; else it has no room (class 53) or a fault of its system (58).</summary>
    private static string? OfPostgres(PostgresException refusal) =>
        refusal.InvariantSeverity is "FATAL" or "PANIC" ? refusal.MessageText
        : refusal.SqlState is PostgresErrorCodes.DiskFull ? "its disk is full"
        : refusal.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction ? "it can only be read"
        : refusal.SqlState is ['5', '3' or '8', ..] ? refusal.MessageText
        : null;
}
