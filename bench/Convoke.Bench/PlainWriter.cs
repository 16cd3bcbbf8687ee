using Microsoft.Data.Sqlite;
using Npgsql;

namespace Convoke.Bench;

/// <summary>
/// The measure of what is written: Kestrel with nothing before it, which for every request keeps the body in a row, for good, and then answers.
/// One insert and one commit each, on the database that the product uses, made as durable; on SQLite nobody waits but in a line, over one connection.
/// </summary>
internal static class PlainWriter
{
    public static async Task<int> RunAsync(string url, string database)
    {
        var keep = database.Contains('=', StringComparison.Ordinal)
            ? await OnPostgresAsync(database)
            : OnSqlite(database);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        await using var app = builder.Build();
        app.Run(context => TakeAsync(context, keep));
        await app.RunAsync();
        return 0;
    }

    private static async Task TakeAsync(HttpContext context, Func<string, Task> keep)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using var reader = new StreamReader(context.Request.Body);
            await keep(await reader.ReadToEndAsync());
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = "/";
        }
    }

    private static Func<string, Task> OnSqlite(string file)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=wal; PRAGMA synchronous=full");
        Execute(connection, "CREATE TABLE IF NOT EXISTS said (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");
        var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO said (words) VALUES ($words)";
        var said = insert.Parameters.Add("$words", SqliteType.Text);
        var gate = new Lock();
        return words =>
        {
            lock (gate)
            {
                said.Value = words;
                insert.ExecuteNonQuery();
            }
            return Task.CompletedTask;
        };
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<Func<string, Task>> OnPostgresAsync(string server)
    {
        var source = NpgsqlDataSource.Create(server);
        await using (
            var made = source.CreateCommand(
                "CREATE TABLE IF NOT EXISTS said (id bigserial PRIMARY KEY, words text NOT NULL)"
            )
        )
            await made.ExecuteNonQueryAsync();
        return async words =>
        {
            await using var command = source.CreateCommand("INSERT INTO said (words) VALUES ($1)");
            command.Parameters.AddWithValue(words);
            await command.ExecuteNonQueryAsync();
        };
    }
}
