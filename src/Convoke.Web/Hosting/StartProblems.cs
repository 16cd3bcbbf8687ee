using System.Net.Sockets;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.AspNetCore.Connections;
using Npgsql;

namespace Convoke.Web.Hosting;

/// <summary>Turns what stops a start into a sentence that names the setting to change.</summary>
public static class StartProblems
{
    /// <summary>The sentence, or null for a failure nobody foresaw, which deserves its stack trace.</summary>
    public static string? Explain(Exception failure, Settings settings) =>
        Causes(failure).Select(cause => ExplainOne(cause, settings)).FirstOrDefault(sentence => sentence is not null);

    /// <summary>
    /// Makes data and keys folders and writes to them, so that a full or foreign disk is found at once. Where keys are, their
    /// folder may be one that can only be read.
    /// </summary>
    public static void PrepareFolders(Settings settings)
    {
        Prepare(settings.DataFolder, "CONVOKE_DATA");
        if (!Directory.Exists(settings.KeysFolder) || !Directory.EnumerateFiles(settings.KeysFolder, "*.key").Any())
            Prepare(settings.KeysFolder, "CONVOKE_KEYS");
    }

    private static void Prepare(string folder, string setting)
    {
        try
        {
            MakePrivate(folder);
            var probe = Path.Combine(folder, $".writable-{Environment.ProcessId}");
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartProblem($"The folder {folder} ({setting}) cannot be written.", e);
        }
    }

    /// <summary>A folder made by us is for nobody else on the host: it will hold drafts and hashes of passwords.</summary>
    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    private static string? ExplainOne(Exception cause, Settings settings) =>
        cause switch
        {
            StartProblem or KeyProblem or DatabaseProblem => cause.Message,
            AddressInUseException => $"Another program listens on {Taken(settings)} already (CONVOKE_URLS).",
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                $"This user may not listen on {Taken(settings)} (CONVOKE_URLS).",
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
                $"This machine has no address {Taken(settings)} (CONVOKE_URLS).",
            PostgresException refusal => $"The database refuses: {refusal.MessageText} (CONVOKE_DATABASE).",
            NpgsqlException => $"The database at {Server(settings)} does not answer (CONVOKE_DATABASE).",
            _ => null,
        };

    // Which of several it was stands in no exception.
    private static string Taken(Settings settings) => string.Join(" or ", settings.Urls);

    private static string Server(Settings settings)
    {
        var database = new NpgsqlConnectionStringBuilder(settings.Database);
        return $"{database.Host}:{database.Port}";
    }

    private static IEnumerable<Exception> Causes(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            yield return failure;
    }
}
