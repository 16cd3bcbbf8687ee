using Convoke.Data;
using Convoke.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Convoke.Core.Tests.Data;

/// <summary>What the database says when it cannot be had is told apart from what it says of a mistake.</summary>
public sealed class OutageTests : IDisposable
{
    private readonly TestFolder folder = new();

    private string File => Path.Combine(folder.Path, "outage.db");

    [Fact]
    public void A_full_disk_is_nobodys_mistake()
    {
        using var database = Open();
        Run(database, "PRAGMA max_page_count = 1");

        var full = Assert.Throws<SqliteException>(() => Run(database, "CREATE TABLE rivers (name TEXT)"));

        Assert.Equal("the disk is full", Outage.Of(new InvalidOperationException("saving", full)));
    }

    [Fact]
    public void A_database_that_another_holds_is_nobodys_mistake()
    {
        using var database = Open();
        using var other = Open();
        Run(other, "BEGIN EXCLUSIVE");

        var held = Assert.Throws<SqliteException>(() => Run(database, "CREATE TABLE banks (name TEXT)"));

        Assert.Equal("another program holds it", Outage.Of(held));
    }

    [Fact]
    public void A_second_row_and_a_wrong_statement_are_mistakes()
    {
        using var database = Open();
        Run(database, "CREATE TABLE weirs (name TEXT UNIQUE); INSERT INTO weirs VALUES ('upper')");

        var second = Assert.Throws<SqliteException>(() => Run(database, "INSERT INTO weirs VALUES ('upper')"));
        var wrong = Assert.Throws<SqliteException>(() => Run(database, "INSERT INTO nothing VALUES (1)"));

        Assert.Null(Outage.Of(second));
        Assert.Null(Outage.Of(wrong));
        Assert.Null(Outage.Of(new InvalidOperationException("ours")));
    }

    public void Dispose() => folder.Dispose();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Default Timeout=0");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection database, string statement)
    {
        using var command = database.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 1;
        command.ExecuteNonQuery();
    }
}
