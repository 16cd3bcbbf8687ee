using System.CommandLine;
using Convoke.Entries;
using Convoke.Kernel;

namespace Convoke.Web.Commands;

/// <summary>`convoke entry unpublish`.</summary>
internal static partial class EntryCommand
{
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
                if (texts.Exists(text => text.State is TextState.Binned))
                    throw new RefusedException($"Entry {id} is in the bin.");
                texts.ForEach(text => text.Withdraw());
                return await db.SaveChangesAsync(stop);
            },
            stop
        );
        return 0;
    }
}
