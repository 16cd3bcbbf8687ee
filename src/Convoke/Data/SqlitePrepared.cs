using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Convoke.Data;

/// <summary>
/// Keeps the statements that SQLite has prepared, for one context whose connection stays open: of a page's questions the preparing costs
/// several times the running. The context asks one question at a time, and reads each to its end.
/// </summary>
internal sealed class SqlitePrepared : DbCommandInterceptor
{
    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData asked,
        InterceptionResult<DbDataReader> result
    ) => InterceptionResult<DbDataReader>.SuppressWithResult(Run((SqliteCommand)command));

    // SQLite itself knows no waiting without a thread.
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData asked,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ReaderExecuting(command, asked, result));

    private SqliteDataReader Run(SqliteCommand asked)
    {
        if (!kept.TryGetValue(asked.CommandText, out var command))
        {
            kept[asked.CommandText] = command = asked.Connection!.CreateCommand();
            command.CommandText = asked.CommandText;
        }
        command.Parameters.Clear();
        foreach (SqliteParameter parameter in asked.Parameters)
            command.Parameters.Add(parameter);
        return command.ExecuteReader();
    }
}
