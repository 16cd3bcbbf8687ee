using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Convoke.Mail;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Mail;

/// <summary>Kills a real process (SIGKILL) while comments come in that ask for their addresses to be confirmed.</summary>
public sealed class KilledAskingTests : IAsyncDisposable
{
    private const int Kills = 2;
    private const int Between = 30;
    private readonly TestWorkshop product = new();
    private readonly ConcurrentBag<string> thanked = [];
    private int number;

    [Fact]
    public async Task A_comment_and_the_mail_that_asks_about_it_are_both_there_or_neither()
    {
        await product.InitializeAsync();
        await product.FoundAsync();
        await product.PublishAsync("---\nkind: update\nlang: en\ntitle: The ferry\ncomments: open\n---\nIt sails.");

        for (var kill = 1; kill <= Kills; kill++)
            await SendUntilKilledAsync(kill * Between);

        var comments = await product.WithAsync(db => db.Comments.AsNoTracking().ToListAsync());
        var asked = await product.WithAsync(db =>
            db.Deliveries.Where(row => row.Template == MailTemplate.ConfirmComment)
                .Select(row => row.SubjectId!.Value)
                .ToListAsync()
        );
        Assert.Equal(comments.Select(comment => comment.Id).Order(), asked.Order());
        Assert.Empty(thanked.Except(comments.Select(comment => comment.Written)));
        Assert.True(thanked.Count >= Kills * Between);
    }

    private async Task SendUntilKilledAsync(int enough)
    {
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{FreePort()}"));
        using var process = ConvokeProgram.Start(product.Settings, "serve", "--urls", address.OriginalString);
        using var client = TestSite.OverNetwork(address);
        await Eventually.IsSoAsync(() => AnswersAsync(client));
        var senders = Enumerable.Range(0, 6).Select(_ => SendAsync(client)).ToList();
        await Eventually.IsSoAsync(() => Task.FromResult(thanked.Count >= enough));
        process.Kill();
        await process.WaitForExitAsync();
        await Task.WhenAll(senders);
    }

    /// <summary>One comment after the other, each with an address of its own, until nobody answers.</summary>
    private async Task SendAsync(HttpClient client)
    {
        while (true)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"Drop {Interlocked.Increment(ref number)} of it.");
            var mail = $"{words.Split(' ')[1]}@reeds.example";
            try
            {
                using var form = new FormUrlEncodedContent([new("text", words), new("mail", mail)]);
                using var answer = await client.PostAsync("/en/updates/the-ferry/comment", form);
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                thanked.Add(words);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/en", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask DisposeAsync() => product.DisposeAsync();
}
