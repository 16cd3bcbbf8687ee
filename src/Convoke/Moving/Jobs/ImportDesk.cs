using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.WordPress;
using Convoke.Protocols.WordPress;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Convoke.Moving.Jobs;

/// <summary>
/// Does imports that were asked for in the office, by the same code as the command. The file lies in the data folder while it is needed; how
/// far the work has come stands in the database, so that every node can tell, and that a new start sees what was cut.
/// </summary>
public sealed class ImportDesk(
    Databases databases,
    WordPressImport import,
    Settings settings,
    IHostApplicationLifetime host,
    TimeProvider clock,
    ILogger<ImportDesk> log
)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public string Folder { get; } = Path.Combine(settings.DataFolder, "imports");

    /// <summary>Takes the file in, without ever holding all of it.</summary>
    /// <returns>Its size; null when it is larger than may be.</returns>
    public async Task<long?> KeepAsync(Stream upload, Guid id, CancellationToken stop)
    {
        MakeFolder();
        await using var file = new FileStream(FileOf(id), Private());
        var buffer = new byte[81920];
        var size = 0L;
        for (int read; (read = await upload.ReadAsync(buffer, stop)) > 0; )
        {
            if ((size += read) > ImportLimits.MostBytes)
                break;
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return size <= ImportLimits.MostBytes ? size : null;
    }

    public void Forget(Guid id) => File.Delete(FileOf(id));

    public bool Has(Guid id) => File.Exists(FileOf(id));

    /// <summary>Begins, or goes on, beside the request that asked for it.</summary>
    public void Begin(ImportJob job) =>
        _ = Task.Run(() => WorkAsync(job.Id, job.State is ImportState.Looking, job.Language, job.ReadKinds()));

    private async Task WorkAsync(
        Guid id,
        bool isLooking,
        LanguageTag? language,
        IReadOnlyDictionary<string, EntryKind> kinds
    )
    {
        var stop = host.ApplicationStopping;
        try
        {
            using var source = new ImportSource(new FileInfo(FileOf(id)));
            var wishes = new ImportWishes(language, kinds, isLooking);
            var read = 0L;
            var work = import.RunAsync(source, wishes, bytes => Volatile.Write(ref read, bytes), stop);
            while (
                !stop.IsCancellationRequested
                && await Task.WhenAny(work, Task.Delay(Pause, clock, CancellationToken.None)) != work
            )
                await ChangeAsync(id, job => job.Tell(Volatile.Read(ref read), clock.GetUtcNow()));
            var report = await work;
            await ChangeAsync(id, job => job.Finish(report, clock.GetUtcNow()));
            if (!isLooking)
                Forget(id);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // the page says that it was cut
        }
        catch (Exception problem)
        {
            if (problem is not (WxrException or UnreadableException))
                log.LogError(problem, "An import failed");
            await ChangeAsync(id, job => job.Fail(problem.Message, clock.GetUtcNow()));
        }
    }

    private async Task ChangeAsync(Guid id, Action<ImportJob> change)
    {
        await using var db = databases.Open();
        if (await db.ImportJobs.FirstOrDefaultAsync(job => job.Id == id) is not { } job)
            return;
        change(job);
        await db.SaveChangesAsync();
    }

    private string FileOf(Guid id) => Path.Combine(Folder, $"{id:N}.xml");

    /// <summary>It holds addresses of people.</summary>
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(
                Folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }
}

public static class ImportLimits
{
    /// <summary>What a file may have; the reader of exports has limits of its own besides.</summary>
    public const long MostBytes = 500L << 20;
}
