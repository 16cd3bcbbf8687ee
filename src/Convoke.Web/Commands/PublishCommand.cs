using System.CommandLine;
using System.Text.Json;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.Files;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke publish FILE.md`: takes a text of an entry in from a Markdown file.</summary>
internal static class PublishCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE.md")
        {
            Description =
                $"Markdown with front matter; /dev/stdin is read too. Keys: {string.Join(", ", EntryFileReader.Keys)}.",
        };
        var data = DataOption.Make();
        var json = new Option<bool>("--json") { Description = "Prints id and address as JSON." };
        var command = new Command("publish", "Publishes a text of an entry from a Markdown file.") { file, data, json };
        command.SetAction(
            (parsed, stop) =>
                PublishAsync(
                    parsed.GetRequiredValue(file),
                    DataOption.Settings(parsed.GetValue(data)),
                    parsed.GetValue(json),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> PublishAsync(FileInfo path, Settings settings, bool json, CancellationToken stop)
    {
        var written = await ReadAsync(path, stop);
        await using var workshop = await Workshop.OpenAsync(settings, stop);
        var text = await workshop.DoAsync((scope, db) => TakeAsync(written, path, scope, db, stop), stop);
        Console.WriteLine(
            json
                ? JsonSerializer.Serialize(new { id = text.EntryId, address = text.Address })
                : $"{text.EntryId} {text.Address}"
        );
        return 0;
    }

    private static async Task<Text> TakeAsync(
        string written,
        FileInfo path,
        IServiceProvider scope,
        ConvokeDb db,
        CancellationToken stop
    )
    {
        try
        {
            await using var whole = await db.Database.BeginTransactionAsync(stop); // a refused file founds nothing
            var zone = await db.Assemblies.OrderBy(a => a.Id).Select(a => a.Zone).FirstOrDefaultAsync(stop);
            var file = EntryFileReader.Read(written, new Moments(AssemblyZone.Named(zone ?? "UTC")));
            await Foundation.EnsureAsync(db, file.Language, scope.GetRequiredService<TimeProvider>(), stop);
            var text = await scope.GetRequiredService<FileDesk>().TakeAsync(file, path.DirectoryName ?? ".", stop);
            await db.SaveChangesAsync(stop);
            await whole.CommitAsync(stop);
            return text;
        }
        catch (FileProblem problem)
        {
            throw new RefusedException($"{path.Name} {problem.Message}");
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            throw new RefusedException($"{path.Name}: somebody published the same at this moment; try again.");
        }
    }

    private static async Task<string> ReadAsync(FileInfo path, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllTextAsync(path.FullName, stop);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{path} cannot be read.");
        }
    }
}
