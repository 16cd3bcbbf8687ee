using System.Net;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Testing;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Mail;

/// <summary>The mail tray: where mails stay while no server is set.</summary>
public sealed class MailTrayTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task An_administrator_finds_opens_and_takes_along_a_mail_of_the_tray()
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);
        var to = $"{PublicId.New()}@rivers.example";
        var id = await QueueAsync(to);
        await site.MailsToAsync(to);

        var list = await administrator.GetAsync($"/office/admin/mail?q={to}");
        var elsewhere = await administrator.GetAsync("/office/admin/mail?q=nobody-has-this");
        var opened = await administrator.GetAsync($"/office/admin/mail/{id}");
        var source = await administrator.GetAsync($"/office/admin/mail/{id}/source");

        Assert.Contains(to, list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(to, elsewhere.Body, StringComparison.Ordinal);
        Assert.Contains("to see whether mail arrives", opened.Body, StringComparison.Ordinal);
        Assert.StartsWith(
            "From: The Rivers Assembly <assembly@localhost>\r\nTo: " + to,
            source.Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_tray_on_the_disk_tells_neither_address_nor_words()
    {
        var to = $"{PublicId.New()}@rivers.example";
        var id = await QueueAsync(to);
        await site.MailsToAsync(to);

        var row = await site.WithAsync(db => db.Deliveries.AsNoTracking().SingleAsync(d => d.Id == id));

        Assert.Equal(DeliveryState.Kept, row.State);
        Assert.All(
            new[] { row.Email, row.Kept! },
            value =>
                Assert.DoesNotContain(
                    "rivers",
                    System.Text.Encoding.Latin1.GetString(value.ToStore()),
                    StringComparison.OrdinalIgnoreCase
                )
        );
    }

    [Theory]
    [InlineData("/office/admin/mail/no-id")]
    [InlineData("/office/admin/mail/01930000-0000-7000-8000-000000000000")]
    [InlineData("/office/admin/mail/01930000-0000-7000-8000-000000000000/source")]
    public async Task What_is_not_in_the_tray_is_not_found(string address)
    {
        var administrator = await site.ColleagueAsync(Role.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(address)).Status);
    }

    private Task<Guid> QueueAsync(string to) =>
        site.WithAsync(
            async (ConvokeDb db) =>
            {
                var (vault, now) = (site.Services.GetRequiredService<Vault>(), site.Clock.GetUtcNow());
                var delivery = Delivery.To(to, MailTemplate.Test, null, LanguageTag.Parse("en"), vault, now);
                db.Add(delivery);
                await db.SaveChangesAsync();
                return delivery.Id;
            }
        );
}
