using Convoke.Kernel;

namespace Convoke.Testing;

/// <summary>A folder that goes away with the test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("convoke-test-").FullName;

    /// <summary>The settings of an installation in this folder.</summary>
    public Settings Settings(string? database = null) =>
        new()
        {
            DataFolder = Path,
            KeysFolder = System.IO.Path.Combine(Path, "keys"),
            Database = database,
        };

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, true);
    }
}
