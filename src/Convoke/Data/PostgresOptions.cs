using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Convoke.Data;

/// <summary>How the server is spoken to.</summary>
internal static class PostgresOptions
{
    private const int StatementsPrepared = 100;

    public static DbContextOptionsBuilder UseConvokePostgres(this DbContextOptionsBuilder options, string server) =>
        options
            .UseNpgsql(Preparing(server), npgsql => npgsql.MigrationsAssembly(Migrator.Assembly))
            .ConfigureWarnings(Warnings.Set);

    /// <summary>
    /// What is asked again and again the server plans once for each connection. Whoever says otherwise in the connection string, as a
    /// pooler that hands out connections by transaction may want, is heard.
    /// </summary>
    private static string Preparing(string server)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = server };
        var builder = new NpgsqlConnectionStringBuilder(server);
        if (!said.ContainsKey("Max Auto Prepare"))
            builder.MaxAutoPrepare = StatementsPrepared;
        return builder.ConnectionString;
    }
}
