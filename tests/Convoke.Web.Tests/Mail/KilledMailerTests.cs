using System.Text.Json;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Mail;

/// <summary>Kills a real process (SIGKILL) between the last byte of a mail and the server's yes, again and again. LARGE=1 sends a thousand.</summary>
public sealed class KilledMailerTests : IAsyncDisposable
{
    private static readonly int Mails = Environment.GetEnvironmentVariable("LARGE") == "1" ? 1000 : 40;
    private const int Kills = 3;
    private readonly TestWorkshop product = new();
    private readonly SmtpSink sink = new();

    [Fact]
    public async Task No_mail_is_lost_and_one_a_kill_may_be_doubled_and_is_listed()
    {
        await product.InitializeAsync();
        await product.FoundAsync();
        await QueueAsync();
        sink.Reply = before =>
            sink.Holding < Kills && before >= Mails * (sink.Holding + 1) / (Kills + 1) ? null : "250 taken";

        for (var kill = 1; kill <= Kills; kill++)
        {
            await ServeUntilAsync(() => Task.FromResult(sink.Holding >= kill));
            await EndLeasesAsync();
        }
        await ServeUntilAsync(async () => await WaitingAsync() == 0);

        var rows = await product.WithAsync(db => db.Deliveries.AsNoTracking().ToListAsync());
        var doubled = sink.Mails.GroupBy(mail => mail.MessageId.Split('@')[0]).Where(same => same.Count() > 1).ToList();
        var uncertain = rows.Where(row => row.IsUncertain).Select(row => row.PublicId).ToHashSet();
        Assert.Equal(Mails, sink.Mails.Select(mail => mail.To).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(DeliveryState.Sent, row.State));
        Assert.Equal((Kills, Kills), (doubled.Count, uncertain.Count));
        Assert.All(doubled, same => Assert.Equal((2, true), (same.Count(), uncertain.Contains(same.Key))));
        var listed = await ConvokeCommand.RunAsync(product.Settings, "mail", "list", "--state", "unknown");
        Assert.Equal(Kills, listed.Said.Split('\n').Count(line => line.Contains("in doubt", StringComparison.Ordinal)));
    }

    private Task<int> QueueAsync() =>
        product.WithAsync(
            async (ConvokeDb db) =>
            {
                var (vault, now) = (product.Services.GetRequiredService<Vault>(), product.Clock.GetUtcNow());
                for (var i = 0; i < Mails; i++)
                    db.Add(
                        Delivery.To(
                            $"reader{i}@rivers.example",
                            MailTemplate.Test,
                            null,
                            LanguageTag.Parse("en"),
                            vault,
                            now
                        )
                    );
                return await db.SaveChangesAsync();
            }
        );

    private Task<int> WaitingAsync() => product.WithAsync(db => db.Deliveries.CountAsync(row => row.EndedAt == null));

    /// <summary>As if the three minutes were over.</summary>
    private Task<int> EndLeasesAsync() =>
        product.WithAsync(async db =>
        {
            var now = product.Clock.GetUtcNow();
            return await db
                .Deliveries.Where(row => row.State == DeliveryState.Leased)
                .ExecuteUpdateAsync(row => row.SetProperty(d => d.Due, now));
        });

    private async Task ServeUntilAsync(Func<Task<bool>> isSo)
    {
        await File.WriteAllTextAsync(
            Path.Combine(product.Settings.DataFolder, "convoke.json"),
            JsonSerializer.Serialize(new { smtp = sink.Address })
        );
        using var process = ConvokeProgram.Start(product.Settings, "serve", "--urls", "http://127.0.0.1:0");
        try
        {
            await Eventually.IsSoAsync(isSo);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await product.DisposeAsync();
        await sink.DisposeAsync();
    }
}
