using System.CommandLine;
using System.Text.Json;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Moving.WordPress;
using Convoke.Protocols.WordPress;

namespace Convoke.Web.Commands;

/// <summary>`convoke import wxr FILE`: moves a WordPress blog in.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make() => new("import", "Moves content in from elsewhere.") { Wxr() };

    private static Command Wxr()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "An export of WordPress (WXR); /dev/stdin is read too.",
        };
        var kinds = new Option<string[]>("--map-category")
        {
            Description =
                "Posts of this category become entries of this kind: call, statement or update. May be given several times.",
            HelpName = "SLUG=KIND",
            AllowMultipleArgumentsPerToken = false,
        };
        var lang = new Option<string?>("--lang")
        {
            Description = "The language of the texts, where they do not say.",
            HelpName = "LANG",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Reads and reports, and writes nothing." };
        var json = new Option<bool>("--json") { Description = "Prints the report as JSON." };
        var data = DataOption.Make();
        kinds.Validators.Add(result =>
            Each(
                result,
                kinds,
                text => Kind(text) is not null,
                "is not SLUG=KIND with the kind call, statement or update"
            )
        );
        lang.Validators.Add(result =>
        {
            if (result.GetValue(lang) is { } text && !LanguageTag.TryParse(text, out _))
                result.AddError($"--lang: \"{text}\" is not a language tag such as en.");
        });
        var command = new Command("wxr", "Moves a WordPress blog in from its export.")
        {
            file,
            kinds,
            lang,
            dryRun,
            json,
            data,
        };
        command.SetAction(
            (parsed, stop) =>
                ImportAsync(
                    parsed.GetRequiredValue(file),
                    new ImportWishes(
                        parsed.GetValue(lang) is { } text ? LanguageTag.Parse(text) : null,
                        (parsed.GetValue(kinds) ?? [])
                            .Select(Kind)
                            .OfType<KeyValuePair<string, EntryKind>>()
                            .DistinctBy(pair => pair.Key)
                            .ToDictionary(),
                        parsed.GetValue(dryRun)
                    ),
                    DataOption.Settings(parsed.GetValue(data)),
                    parsed.GetValue(json),
                    stop
                )
        );
        return command;
    }

    private static async Task<int> ImportAsync(
        FileInfo file,
        ImportWishes wishes,
        Settings settings,
        bool json,
        CancellationToken stop
    )
    {
        try
        {
            using var source = new ImportSource(file);
            await using var workshop = await OpenAsync(settings, wishes, stop);
            var import = workshop.Services.GetRequiredService<WordPressImport>();
            var report = await Thrift.DuringAsync(() =>
                Progress.ShowAsync(
                    "Moving in",
                    source.Length * 2,
                    told =>
                        wishes.DryRun
                            ? import.RunAsync(source, wishes, told, stop)
                            : workshop.DoAsync((_, _) => import.RunAsync(source, wishes, told, stop), stop)
                )
            );
            Console.WriteLine(json ? JsonSerializer.Serialize(report, Json) : Told(report, wishes));
            return 0;
        }
        catch (WxrException problem)
        {
            throw new RefusedException($"{file.Name}: {problem.Message}");
        }
        catch (UnreadableException problem)
        {
            throw new RefusedException($"{file} cannot be read: {problem.Message}");
        }
    }

    private static Task<Workshop> OpenAsync(Settings settings, ImportWishes wishes, CancellationToken stop) =>
        wishes.DryRun ? Workshop.OpenToReadAsync(settings, stop) : Workshop.OpenAsync(settings, stop);

    private static string Told(ImportReport report, ImportWishes wishes)
    {
        var told = new StringWriter();
        if (wishes.DryRun)
            told.WriteLine("Nothing was written. This is what the file would bring:");
        told.WriteLine(
            $"{report.Posts} posts and {report.Pages} pages ({report.Added} new, {report.Updated} changed, {report.Unchanged} as they were)"
        );
        told.WriteLine(
            $"{report.Attachments} attachments, {report.Comments} comments, {report.Pingbacks} pingbacks, {report.Trackbacks} trackbacks"
        );
        told.WriteLine(
            $"{report.Categories} categories, {report.Tags} tags, {report.Authors} authors, {report.Redirects} redirects"
        );
        told.WriteLine($"{report.Skipped} skipped (menu items and unknown types)");
        foreach (var warning in report.Warnings)
            told.WriteLine($"warning: {warning}");
        return told.ToString().TrimEnd();
    }

    private static KeyValuePair<string, EntryKind>? Kind(string text) =>
        text.Split('=') is [{ Length: > 0 } slug, var kind]
        && Enum.TryParse<EntryKind>(kind, true, out var parsed)
        && parsed is not EntryKind.Page
        && !char.IsDigit(kind[0])
            ? new(slug, parsed)
            : null;

    private static void Each(
        System.CommandLine.Parsing.OptionResult result,
        Option<string[]> option,
        Func<string, bool> isRight,
        string complaint
    )
    {
        foreach (var text in result.GetValue(option) ?? [])
            if (!isRight(text))
                result.AddError($"{option.Name}: \"{text}\" {complaint}.");
    }
}
