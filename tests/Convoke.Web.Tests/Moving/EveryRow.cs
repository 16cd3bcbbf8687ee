using System.Text;
using Convoke.Data;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Tests.Moving;

/// <summary>What lies in the database, as a stranger would find it who has only the database.</summary>
internal static class EveryRow
{
    /// <summary>Every value of every table as words; bytes as the letters they would be.</summary>
    public static async Task<string> OfAsync(ConvokeDb db)
    {
        var words = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
            await ReadAsync(db, table, words);
        return words.ToString();
    }

    /// <summary>How many rows each table of content has.</summary>
    public static async Task<string> CountAsync(ConvokeDb db) =>
        string.Join(
            ' ',
            await db.Entries.CountAsync(),
            await db.Texts.CountAsync(),
            await db.SlugClaims.CountAsync(),
            await db.EntryVersions.CountAsync(),
            await db.Authors.CountAsync(),
            await db.Terms.CountAsync(),
            await db.Filings.CountAsync(),
            await db.Listings.CountAsync(),
            await db.Comments.CountAsync(),
            await db.Linkbacks.CountAsync(),
            await db.Media.CountAsync(),
            await db.Redirects.CountAsync()
        );

    private static async Task ReadAsync(ConvokeDb db, string table, StringBuilder words)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the name comes from our own model
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            for (var column = 0; column < reader.FieldCount; column++)
                words.AppendLine(
                    reader.GetValue(column) is byte[] bytes
                        ? Encoding.Latin1.GetString(bytes)
                        : reader.GetValue(column).ToString()
                );
    }
}
