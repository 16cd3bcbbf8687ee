using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

/// <summary>The database as a file; other processes' commits are noticed by its change counter.</summary>
internal sealed class SqliteDatabases(IDbContextFactory<SqliteDb> contexts, string file, TimeProvider clock)
    : Databases<SqliteDb>(contexts)
{
    private const int CopiesKept = 2;

    internal override async Task KeepCopyAsync(string before, CancellationToken stop)
    {
        await using var db = Open();
        if (!await HoldsEntriesAsync(db, stop))
            return;
        var copy = $"{file}.before-{before}";
        File.Delete(copy);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", stop);
        foreach (var old in CopiesBefore(file).SkipLast(CopiesKept))
            File.Delete(old);
    }

    /// <summary>Migrations are named by time, so names sort by age.</summary>
    private static IEnumerable<string> CopiesBefore(string file) =>
        Directory
            .GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + ".before-*")
            .Order(StringComparer.Ordinal);

    /// <summary>Asked in plain SQL, because the model may be ahead of the table.</summary>
    private static async Task<bool> HoldsEntriesAsync(ConvokeDb db, CancellationToken stop) =>
        await db.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM \"Entries\"").SingleAsync(stop) > 0;

    internal override async Task<Signals> ListenAsync(CancellationToken stop)
    {
        var connection = new SqliteConnection(SqliteOptions.ConnectionString(file));
        await connection.OpenAsync(stop);
        return new Counter(connection, clock);
    }

    /// <summary>`data_version` tells, without reading the file, whether another connection has committed.</summary>
    private sealed class Counter(SqliteConnection connection, TimeProvider clock) : Signals
    {
        private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
        private long last = Read(connection);

        public override async Task NextAsync(CancellationToken stop)
        {
            long now;
            while ((now = Read(connection)) == last)
                await Task.Delay(Interval, clock, stop);
            last = now;
        }

        public override ValueTask DisposeAsync() => connection.DisposeAsync();

        private static long Read(SqliteConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return (long)command.ExecuteScalar()!;
        }
    }
}
