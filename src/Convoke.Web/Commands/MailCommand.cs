using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Convoke.Kernel;
using Convoke.Mail;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke mail list|retry|test`: what was mailed and what was not, once more, and whether mail goes out at all.</summary>
internal static class MailCommand
{
    public static Command Make() =>
        new("mail", "Shows what was mailed, sends it again, and tries the mail server.") { List(), Retry(), Test() };

    private static Command List()
    {
        var data = DataOption.Make();
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var state = new Option<DeliveryState?>("--state")
        {
            Description =
                "Only these: queued, leased, sent, kept, unknown, failed or suppressed. Unknown also names what was sent twice perhaps.",
            HelpName = "STATE",
        };
        var command = new Command("list", "Lists mails, the newest first. Addresses stay sealed.")
        {
            state,
            json,
            data,
        };
        command.SetAction(
            (parsed, stop) =>
                ListAsync(
                    DataOption.Settings(parsed.GetValue(data)),
                    parsed.GetValue(state),
                    parsed.GetValue(json),
                    stop
                )
        );
        return command;
    }

    private static Command Retry()
    {
        var data = DataOption.Make();
        var id = new Argument<Guid?>("ID")
        {
            Description = "The mail; else all that failed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "retry",
            "Queues what failed, or one mail that failed, is in doubt or lies in the tray."
        )
        {
            id,
            data,
        };
        command.SetAction(
            (parsed, stop) => RetryAsync(DataOption.Settings(parsed.GetValue(data)), parsed.GetValue(id), stop)
        );
        return command;
    }

    private static Command Test()
    {
        var data = DataOption.Make();
        var to = new Argument<string>("ADDRESS") { Description = "Who gets the mail." };
        var command = new Command("test", "Sends a mail now, and says what the server says.") { to, data };
        command.SetAction(
            (parsed, stop) => TestAsync(DataOption.Settings(parsed.GetValue(data)), parsed.GetRequiredValue(to), stop)
        );
        return command;
    }

    private static async Task<int> ListAsync(Settings settings, DeliveryState? state, bool json, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenToReadAsync(settings, stop);
        var rows = await workshop.ReadAsync(db =>
            db.Deliveries.AsNoTracking().InState(state).OrderByDescending(row => row.Id).Take(1000).ToListAsync(stop)
        );
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(rows.Select(AsJson)));
        else
            foreach (var row in rows)
                Console.WriteLine(
                    $"{row.Id}  {row.QueuedAt.ToString("u", CultureInfo.InvariantCulture)}  {Word(row.State), -10}  {row.Template}  {row.Attempts} attempts{(row.IsUncertain ? "  in doubt" : "")}"
                );
        return 0;
    }

    private static object AsJson(Delivery row) =>
        new
        {
            id = row.Id,
            messageId = row.PublicId,
            template = Word(row.Template),
            state = Word(row.State),
            uncertain = row.IsUncertain,
            queuedAt = row.QueuedAt,
            due = row.Due,
            endedAt = row.EndedAt,
            attempts = row.Attempts,
        };

    private static async Task<int> RetryAsync(Settings settings, Guid? id, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenAsync(settings, stop);
        var count = await workshop.DoAsync(
            async (scope, db) =>
            {
                var now = scope.GetRequiredService<TimeProvider>().GetUtcNow();
                var rows = await db
                    .Deliveries.Where(row => id == null ? row.State == DeliveryState.Failed : row.Id == id)
                    .ToListAsync(stop);
                var again = rows.Count(row => row.SendAgain(now).Granted(out _, out _));
                await db.SaveChangesAsync(stop);
                return again;
            },
            stop
        );
        if (id is not null && count == 0)
            throw new RefusedException($"No mail {id} that could be sent again.");
        Console.WriteLine($"{count} queued; whoever serves the site sends them");
        return 0;
    }

    private static async Task<int> TestAsync(Settings settings, string to, CancellationToken stop)
    {
        if (!EmailAddress.IsOne(to))
            throw new RefusedException($"{to} is not an address of mail, such as name@example.org.");
        await using var workshop = await Workshop.OpenAsync(settings, stop);
        var handed = await workshop.ReadAsync(async db =>
        {
            var server =
                await workshop.Services.GetRequiredService<MailServers>().NowAsync(db, stop)
                ?? throw new RefusedException("No mail server is set (CONVOKE_SMTP): mails stay in the tray.");
            var mail = Plain(to, server, settings, workshop.Services.GetRequiredService<TimeProvider>());
            return await MailTrial.SendAsync(server, mail);
        });
        if (handed.Fate is not Fate.Taken)
            throw new RefusedException($"The mail server says: {handed.Words}");
        Console.WriteLine("The mail server has taken it.");
        return 0;
    }

    private static WrittenMail Plain(string to, MailServer server, Settings settings, TimeProvider clock)
    {
        var from = MailServer.SenderFor(server, settings.PublicUrl);
        const string words = "This mail was asked for by convoke mail test, to see whether mail arrives. It does.";
        return new WrittenMail(from, "Convoke", to, "Mail of Convoke arrives", words, $"<p>{words}</p>")
        {
            MessageId = $"{PublicId.New()}{PublicId.New()}@{from.Split('@')[^1]}",
            Language = "en",
            Date = clock.GetUtcNow(),
        };
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
