using System.Globalization;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Convoke.Bench;

/// <summary>
/// Multiplies what the verbs and workers made, row by row and in the database itself, since a hundred thousand entries by
/// themselves would take an hour. Each copy has ids, slugs and numbers of its own and was posted a little earlier.
/// </summary>
internal static class Copies
{
    private static readonly Type[] Copied =
    [
        typeof(Entry),
        typeof(Text),
        typeof(SlugClaim),
        typeof(EntryVersion),
        typeof(Filing),
        typeof(Listing),
        typeof(Comment),
        typeof(Discussion),
    ];

    public static async Task MakeAsync(ConvokeDb db, int times, TimeSpan apart)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.OpenConnectionAsync();
        await SayAsync(db, "CREATE TEMP TABLE copies (k integer NOT NULL, tail text NOT NULL)");
        for (var k = 1; k < times; k++)
            await SayAsync(
                db,
                string.Create(CultureInfo.InvariantCulture, $"INSERT INTO copies VALUES ({k}, 'c0de{k:x4}')")
            );
        foreach (var type in Copied)
            await CopyAsync(db, db.Model.FindEntityType(type)!, apart);
        await db.MonthCounts.ExecuteUpdateAsync(set =>
            set.SetProperty(month => month.Count, month => month.Count * times)
        );
        await SayAsync(db, "ANALYZE");
    }

    private static async Task CopyAsync(ConvokeDb db, IEntityType type, TimeSpan apart)
    {
        var table = type.GetTableName();
        var columns = type.GetProperties().ToDictionary(p => p.GetColumnName(), p => Copy(db, type, p, apart));
        await SayAsync(db, $"CREATE TEMP TABLE base AS SELECT * FROM \"{table}\"");
        await SayAsync(
            db,
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Keys.Select(c => $"\"{c}\""))}) "
                + $"SELECT {string.Join(", ", columns.Values)} FROM base CROSS JOIN copies"
        );
        await SayAsync(db, "DROP TABLE base");
    }

    private static string Copy(ConvokeDb db, IEntityType type, IProperty property, TimeSpan apart)
    {
        var column = $"base.\"{property.GetColumnName()}\"";
        return IsId(property) ? Id(db, column)
            : property.Name is "Slug" or "PublicId" ? $"{column} || '-' || copies.k"
            : property.Name is "Number" && type.ClrType == typeof(Entry) ? $"{column} + copies.k * 10000"
            : IsTime(property) ? Earlier(db, column, apart)
            : column;
    }

    /// <summary>Its own id, or that of another row that is copied.</summary>
    private static bool IsId(IProperty property) =>
        property.Name == "Id"
        || property.GetContainingForeignKeys().Any(key => Copied.Contains(key.PrincipalEntityType.ClrType));

    private static bool IsTime(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset);

    private static string Id(ConvokeDb db, string column) =>
        db is SqliteDb
            ? $"iif({column} IS NULL, NULL, unhex(substr(hex({column}), 1, 24) || copies.tail))"
            : $"overlay({column}::text placing copies.tail from 29)::uuid";

    private static string Earlier(ConvokeDb db, string column, TimeSpan apart) =>
        db is SqliteDb
            ? string.Create(CultureInfo.InvariantCulture, $"{column} - copies.k * {apart.Ticks}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{column} - copies.k * interval '{apart.TotalMicroseconds:0} microseconds'"
            );

#pragma warning disable EF1002 // names of our own tables and columns
    private static Task<int> SayAsync(ConvokeDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
}
