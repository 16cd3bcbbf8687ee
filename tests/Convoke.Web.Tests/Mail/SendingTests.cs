using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Mail;

/// <summary>Mails on their way to a real server, on loopback.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private readonly SmtpSink sink = new();
    private readonly SinkSite site;

    public SendingTests() => site = new SinkSite(sink.Address);

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.FoundAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_arrives_in_the_language_of_its_recipient_and_keeps_no_words()
    {
        var id = await QueueAsync("ada@rivers.example", "ar");

        var row = await EndOfAsync(id);

        var arrived = Assert.Single(sink.Mails);
        Assert.Equal((DeliveryState.Sent, "ada@rivers.example"), (row.State, arrived.To));
        Assert.Null(row.Kept);
        Assert.Contains("Auto-Submitted: auto-generated", arrived.Source, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("dir=\"rtl\"", HtmlOf(arrived), StringComparison.Ordinal);
        Assert.StartsWith(row.PublicId, arrived.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_refused_for_good_fails_alone_and_the_servers_words_are_sealed()
    {
        sink.Judge = to =>
            to.StartsWith("gone", StringComparison.Ordinal) ? "550 5.1.1 gone@rivers.example is unknown" : "250 known";
        var (gone, known) = (
            await QueueAsync("gone@rivers.example", "en"),
            await QueueAsync("ada@rivers.example", "en")
        );

        var (failed, sent) = (await EndOfAsync(gone), await EndOfAsync(known));

        Assert.Equal((DeliveryState.Failed, DeliveryState.Sent), (failed.State, sent.State));
        var words = site.Services.GetRequiredService<Vault>().Open(failed.Answer!, failed.Id);
        Assert.StartsWith("550", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_later_under_the_same_name()
    {
        sink.Reply = before => before == 0 ? "451 4.7.1 come back later" : "250 taken";
        var id = await QueueAsync("ada@rivers.example", "en");

        var row = await EndOfAsync(id);

        Assert.Equal((DeliveryState.Sent, 2, false), (row.State, row.Attempts, row.IsUncertain));
        Assert.Equal(2, sink.Mails.Count);
        Assert.Single(sink.Mails.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task What_a_crash_left_is_sent_once_more_and_then_waits_for_somebody_to_look()
    {
        sink.Reply = _ => "250 taken";
        var id = await QueueAsync("ada@rivers.example", "en", lease: true);

        var row = await EndOfAsync(id);
        await LeaseAsync(id);
        var twice = await EndOfAsync(id);

        Assert.Equal((DeliveryState.Sent, true), (row.State, row.IsUncertain));
        Assert.Equal(DeliveryState.Unknown, twice.State);
        Assert.Single(sink.Mails);
    }

    /// <summary>Queues a test mail; with a lease as somebody left it who was killed.</summary>
    private async Task<Guid> QueueAsync(string to, string language, bool lease = false)
    {
        var (vault, now) = (site.Services.GetRequiredService<Vault>(), site.Clock.GetUtcNow());
        var delivery = Delivery.To(to, MailTemplate.Test, null, LanguageTag.Parse(language), vault, now);
        if (lease)
            delivery.Lease(now);
        return await site.WithAsync(
            async (Convoke.Data.ConvokeDb db) =>
            {
                db.Add(delivery);
                await db.SaveChangesAsync();
                return delivery.Id;
            }
        );
    }

    private Task<int> LeaseAsync(Guid id) =>
        site.WithAsync(async db =>
        {
            var now = site.Clock.GetUtcNow();
            return await db
                .Deliveries.Where(row => row.Id == id)
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(d => d.State, DeliveryState.Leased)
                        .SetProperty(d => d.Due, now)
                        .SetProperty(d => d.EndedAt, (DateTimeOffset?)null)
                );
        });

    private async Task<Delivery> EndOfAsync(Guid id)
    {
        Delivery? row = null;
        await Eventually.IsSoAsync(async () =>
        {
            site.Services.GetRequiredService<MailBell>().Bell.Ring();
            row = await site.WithAsync(db => db.Deliveries.AsNoTracking().SingleAsync(d => d.Id == id));
            return row.EndedAt is not null;
        });
        return row!;
    }

    private static string HtmlOf(SunkMail mail)
    {
        var html = mail.Source[mail.Source.IndexOf("text/html", StringComparison.Ordinal)..];
        var coded = html[(html.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Split("--")[0];
        return System.Text.Encoding.UTF8.GetString(
            Convert.FromBase64String(string.Concat(coded.Where(sign => !char.IsWhiteSpace(sign))))
        );
    }
}

/// <summary>A site whose mails go to a server.</summary>
internal sealed class SinkSite(string server) : TestSite
{
    protected override Settings Adjust(Settings settings) => settings with { Smtp = server };
}
