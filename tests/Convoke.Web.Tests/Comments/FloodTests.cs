using System.Collections.Concurrent;
using System.Globalization;
using Convoke.Comments;
using Convoke.Web.Tests.Moderation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Comments;

/// <summary>Very many comments under one entry, while it is read and moderated: readers see old or new, and nobody an error.</summary>
public sealed class FloodTests(ModerationSite site) : IClassFixture<ModerationSite>
{
    private static readonly int Sent = Environment.GetEnvironmentVariable("LARGE") == "1" ? 1000 : 80;
    private readonly ConcurrentBag<string> wrong = [];

    [Fact]
    public async Task Comments_pour_in_and_no_reader_and_no_writer_sees_an_error()
    {
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => ReadAsync(over.Token)).ToList();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Sent),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, _) => await WriteAsync(number)
        );
        await over.CancelAsync();
        var read = (await Task.WhenAll(readers)).Sum();
        await site.WorkOffAsync();

        Assert.Empty(wrong);
        Assert.True(read > readers.Count);
        var kept = await site.WithAsync(db =>
            db.Comments.Where(c => c.Written.StartsWith("Drop ")).Select(c => c.State).ToListAsync()
        );
        Assert.Equal(Sent, kept.Count);
        Assert.Equal(Shown, kept.Count(state => state is CommentState.Shown));
        var counted = await site.WithAsync(db =>
            db.Discussions.Where(d => d.EntryId == site.Call.EntryId).Select(d => d.Comments).SingleAsync()
        );
        Assert.Equal(Shown, counted);
    }

    /// <summary>Every tenth is approved while the others come in.</summary>
    private static int Shown => (Sent + 9) / 10;

    private async Task WriteAsync(int number)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Drop {number} of the flood under the weir.");
        using var form = new FormUrlEncodedContent([new("text", words), new("name", "Rill"), new("mail", "")]);
        using var answer = await site.Client.PostAsync($"{ModerationSite.Path}/comment", form);
        if ((int)answer.StatusCode is not 302)
            wrong.Add($"sent: {answer.StatusCode}");
        else if (number % 10 == 0)
            await ApproveAsync(words);
    }

    private Task<int> ApproveAsync(string words) =>
        site.WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Comments.SingleAsync(comment => comment.Written == words)).Become(CommentState.Shown);
                return await db.SaveChangesAsync();
            }
        );

    private async Task<int> ReadAsync(CancellationToken over)
    {
        var count = 0;
        do
        {
            foreach (
                var address in new[] { ModerationSite.Path, $"{ModerationSite.Path}/comments.atom", "/en/comments.rss" }
            )
            {
                using var answer = await site.Client.GetAsync(address, CancellationToken.None);
                var page = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                if ((int)answer.StatusCode is not 200 || !page.TrimEnd().EndsWith('>'))
                    wrong.Add($"{address}: {answer.StatusCode}");
                count++;
            }
        } while (!over.IsCancellationRequested);
        return count;
    }
}
