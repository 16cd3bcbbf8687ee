using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke entry list|show|unpublish`: what there is, what it says, and away with it.</summary>
internal static class EntryCommand
{
    public static Command Make() =>
        new("entry", "Lists, shows and unpublishes entries.") { List(), Show(), Unpublish() };

    private static Command List()
    {
        var data = DataOption.Make();
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("list", "Lists all texts of all entries, the newest first.") { data, json };
        command.SetAction(
            (parsed, stop) => ListAsync(DataOption.Settings(parsed.GetValue(data)), parsed.GetValue(json), stop)
        );
        return command;
    }

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

    private static Command Unpublish()
    {
        var id = new Argument<Guid>("ID") { Description = "The entry's id." };
        var data = DataOption.Make();
        var lang = new Option<string?>("--lang")
        {
            Description = "Only the text in this language; else all.",
            HelpName = "LANG",
        };
        var command = new Command("unpublish", "Takes an entry away from readers; its address answers that it is gone.")
        {
            id,
            data,
            lang,
        };
        command.SetAction(
            (parsed, stop) =>
                UnpublishAsync(
                    DataOption.Settings(parsed.GetValue(data)),
                    parsed.GetRequiredValue(id),
                    parsed.GetValue(lang),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> ListAsync(Settings settings, bool json, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenToReadAsync(settings, stop);
        var rows = await workshop.ReadAsync(db =>
            db.Texts.OrderByDescending(text => text.Entry.PostedAt ?? text.Entry.CreatedAt)
                .ThenBy(text => text.Language)
                .Select(text => new
                {
                    id = text.EntryId,
                    kind = text.Kind,
                    lang = text.Language,
                    state = text.State,
                    postedAt = text.Entry.PostedAt,
                    slug = text.Slug,
                    title = text.Title,
                })
                .AsNoTracking()
                .ToListAsync(stop)
        );
        if (json)
            Console.WriteLine(
                JsonSerializer.Serialize(
                    rows.Select(row => new
                    {
                        row.id,
                        kind = Word(row.kind),
                        lang = row.lang.Code,
                        state = Word(row.state),
                        row.postedAt,
                        address = Address.Of(row.lang, row.kind, row.slug),
                        row.title,
                    })
                )
            );
        else
            foreach (var row in rows)
                Console.WriteLine(
                    $"{row.id}  {Word(row.state), -9} {Day(row.postedAt), -10}  {Address.Of(row.lang, row.kind, row.slug)}  {row.title}"
                );
        return 0;
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

    private static async Task<int> UnpublishAsync(Settings settings, Guid id, string? lang, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenAsync(settings, stop);
        await workshop.DoAsync(
            async (_, db) =>
            {
                var texts = (await FindAsync(db, id, stop))
                    .Texts.Where(text => lang is null || text.Language.Code == lang)
                    .ToList();
                if (texts.Count == 0)
                    throw new RefusedException($"Entry {id} has no text in {lang}.");
                texts.ForEach(text => text.Withdraw());
                return await db.SaveChangesAsync(stop);
            },
            stop
        );
        return 0;
    }

    private static async Task<Entry> FindAsync(ConvokeDb db, Guid id, CancellationToken stop) =>
        await db
            .Entries.Include(entry => entry.Texts)
                .ThenInclude(text => text.Versions)
            .AsSplitQuery()
            .FirstOrDefaultAsync(entry => entry.Id == id, stop)
        ?? throw new RefusedException($"There is no entry {id}.");

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static string Day(DateTimeOffset? moment) =>
        moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
