using Convoke.Comments;
using Convoke.Comments.Weighing;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Comments;

/// <summary>A comment and what belongs to it are kept together or not at all.</summary>
public sealed class CommentDeskTests : IAsyncLifetime
{
    private const string Mail = "vera@reeds.example";
    private readonly TestWorkshop product = new();
    private Guid entry;

    public async ValueTask InitializeAsync()
    {
        await product.InitializeAsync();
        await product.FoundAsync();
        entry = (await product.PublishAsync("---\nkind: update\nlang: en\ntitle: The ferry\n---\nIt sails.")).EntryId;
    }

    public ValueTask DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task A_comment_whose_mail_cannot_be_queued_is_not_kept_either()
    {
        static Task Fail(ConvokeDb db, Comment comment) => throw new IOException("the cable was cut");

        await Assert.ThrowsAsync<IOException>(() => TakeAsync(Fail));

        Assert.Equal((0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task A_comment_its_mail_and_its_row_of_the_outbox_are_one_and_come_once()
    {
        var asked = 0;
        Task AskAsync(ConvokeDb db, Comment comment)
        {
            asked++;
            var vault = product.Services.GetRequiredService<Vault>();
            var language = LanguageTag.Parse("en");
            db.Add(Delivery.To(Mail, MailTemplate.ConfirmComment, comment.Id, language, vault, comment.PostedAt));
            return Task.CompletedTask;
        }

        var first = await TakeAsync(AskAsync);
        var second = await TakeAsync(AskAsync);

        Assert.Equal((first.Id, 1), (second.Id, asked));
        Assert.Equal((1, 1, 2), await CountAsync());
    }

    [Fact]
    public async Task A_crowd_is_written_together_each_once_and_one_that_cannot_be_takes_nobody_along()
    {
        var line = product.Services.GetRequiredService<CommentLine>();
        var lost = Enumerable
            .Range(0, 3)
            .Select(_ => line.TakeAsync(() => Plain("To nobody.", Guid.AllBitsSet)))
            .ToList();

        var kept = await Task.WhenAll(
            Enumerable.Range(0, 120).Select(n => line.TakeAsync(() => Plain($"Drop {n % 60} of the crowd.", entry)))
        );

        foreach (var one in lost)
            await Assert.ThrowsAsync<DbUpdateException>(() => one);
        Assert.Equal(60, kept.Select(comment => comment.Id).Distinct().Count());
        Assert.Equal((60, 0, 60), await CountAsync());
    }

    [Fact]
    public async Task The_same_that_somebody_else_wrote_meanwhile_is_found()
    {
        var line = product.Services.GetRequiredService<CommentLine>();
        using var other = new CommentLine(product.Services.GetRequiredService<Databases>());

        var kept = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(n => (n % 2 == 0 ? line : other).TakeAsync(() => Plain($"Drop {n / 4}.", entry)))
        );

        Assert.Equal(10, kept.Select(comment => comment.Id).Distinct().Count());
        Assert.Equal((10, 0, 10), await CountAsync());
    }

    private Comment Plain(string words, Guid under)
    {
        var body = Markdown.ToHtml(words, SanitiserProfile.Comment);
        var said = new Said(LanguageTag.Parse("en"), "Vera", "", words, body);
        var vault = product.Services.GetRequiredService<Vault>();
        return Comment.Take(under, said, "", null, Weight.None, "a browser", vault, product.Clock.GetUtcNow());
    }

    private Task<Comment> TakeAsync(Func<ConvokeDb, Comment, Task> alongside) =>
        product.WithAsync(
            (IServiceProvider scope) =>
            {
                var (db, vault) = (scope.GetRequiredService<ConvokeDb>(), scope.GetRequiredService<Vault>());
                var words = "The gauge stood still.";
                var body = Markdown.ToHtml(words, SanitiserProfile.Comment);
                var said = new Said(LanguageTag.Parse("en"), "Vera", "", words, body);
                var now = product.Clock.GetUtcNow();
                Comment Make() => Comment.Take(entry, said, Mail, null, Weight.None, "a browser", vault, now);
                var desk = scope.GetRequiredService<CommentDesk>();
                return desk.TakeAsync(Make, comment => alongside(db, comment), CancellationToken.None);
            }
        );

    private async Task<(int Comments, int Mails, int Waiting)> CountAsync() =>
        (
            await product.WithAsync(db => db.Comments.CountAsync()),
            await product.WithAsync(db => db.Deliveries.CountAsync()),
            await product.WithAsync(db => db.Outbox.CountAsync())
        );
}
