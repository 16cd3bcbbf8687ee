using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Convoke.Entries;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke entry list`.</summary>
internal static partial class EntryCommand
{
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

    private static string Day(DateTimeOffset? moment) =>
        moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
