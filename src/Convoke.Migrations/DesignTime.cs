using Convoke.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Convoke.Migrations;

/// <summary>Lets `dotnet ef` make migrations; nothing connects to these.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<SqliteDb>, IDesignTimeDbContextFactory<PostgresDb>
{
    private const string Here = "Convoke.Migrations";

    SqliteDb IDesignTimeDbContextFactory<SqliteDb>.CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteDb>()
                .UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsAssembly(Here))
                .Options
        );

    PostgresDb IDesignTimeDbContextFactory<PostgresDb>.CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresDb>()
                .UseNpgsql("Host=localhost", npgsql => npgsql.MigrationsAssembly(Here))
                .Options
        );
}
