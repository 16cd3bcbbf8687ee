using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Convoke.Data;

/// <summary>Tells that the database refused a second row of what there may be only one.</summary>
public static class UniqueViolation
{
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintUnique = 2067;

    public static bool Is(DbUpdateException problem) =>
        problem.InnerException switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode
                is SqliteConstraintPrimaryKey
                    or SqliteConstraintUnique,
            PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation,
            _ => false,
        };
}
