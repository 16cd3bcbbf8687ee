using System.Text;
using Xunit;

namespace Convoke.Protocols.Tests;

/// <summary>
/// Compares what a writer wrote with a file kept in the repository, character by character. With <c>CONVOKE_ACCEPT_GOLDEN=1</c> the file is
/// written instead: look at the difference before committing it.
/// </summary>
internal static class Golden
{
    private static readonly bool Accept = Environment.GetEnvironmentVariable("CONVOKE_ACCEPT_GOLDEN") == "1";

    /// <param name="actual">What was written, as UTF-8.</param>
    /// <param name="path">The file, relative to this project, such as <c>Feeds/golden/empty.rss.xml</c>.</param>
    public static void Matches(byte[] actual, string path) => Matches(Encoding.UTF8.GetString(actual), path);

    public static void Matches(string actual, string path)
    {
        var file = Path.Combine(ProjectFolder(), path);
        if (Accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }
        Assert.True(File.Exists(file), $"{path} is missing; run once with CONVOKE_ACCEPT_GOLDEN=1.");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    /// <summary>A file kept beside the golden ones, which a test starts from.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(ProjectFolder(), path));

    private static string ProjectFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (folder.GetFiles("Convoke.Protocols.Tests.csproj").Length > 0)
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
