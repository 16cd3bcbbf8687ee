using System.CommandLine;
using System.Globalization;
using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Web.Commands;

/// <summary>`convoke entry show`: the entry, or the bytes of one version.</summary>
internal static partial class EntryCommand
{
    private static Command Show()
    {
        var id = new Argument<Guid>("ID") { Description = "The entry's id." };
        var data = DataOption.Make();
        var version = new Option<string?>("--version")
        {
            Description = "Shows the version of this hash.",
            HelpName = "HASH",
        };
        var raw = new Option<bool>("--raw")
        {
            Description = "Prints the very bytes that were hashed, to check with sha256sum.",
        };
        var command = new Command("show", "Shows an entry, or one version of it.") { id, data, version, raw };
        command.SetAction(
            (parsed, stop) =>
                ShowAsync(
                    DataOption.Settings(parsed.GetValue(data)),
                    parsed.GetRequiredValue(id),
                    parsed.GetValue(version),
                    parsed.GetValue(raw),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> ShowAsync(Settings settings, Guid id, string? hash, bool raw, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenToReadAsync(settings, stop);
        var entry = await workshop.ReadAsync(db => FindAsync(db, id, stop));
        if (hash is not null)
            return ShowVersion(entry, hash, raw);
        Console.WriteLine(
            $"{Word(entry.Kind)} {entry.Id}, posted {(entry.PostedAt is { } at ? at.ToString("u", CultureInfo.InvariantCulture) : "never")}"
        );
        foreach (var text in entry.Texts)
        {
            Console.WriteLine($"{text.Language}  {Word(text.State)}  {text.Address}  {text.Title}");
            foreach (var version in text.Versions.OrderByDescending(version => version.Number))
                Console.WriteLine(
                    $"    version {version.Number}  {version.PublishedAt.ToString("u", CultureInfo.InvariantCulture)}  {version.Hash}"
                );
        }
        return 0;
    }

    private static int ShowVersion(Entry entry, string hash, bool raw)
    {
        var version =
            entry.Texts.SelectMany(text => text.Versions).FirstOrDefault(version => version.Hash == hash)
            ?? throw new RefusedException($"Entry {entry.Id} has no version {hash}.");
        if (raw)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(System.Text.Encoding.UTF8.GetBytes(version.Canonical));
            return 0;
        }
        Console.WriteLine(
            $"version {version.Number}, published {version.PublishedAt.ToString("u", CultureInfo.InvariantCulture)}\n"
        );
        Console.Write(version.Canonical);
        return 0;
    }
}
