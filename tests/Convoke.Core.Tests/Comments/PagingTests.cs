using Convoke.Comments;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Comments;

public sealed class PagingTests(TestWorkshop product) : IClassFixture<TestWorkshop>
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    [Fact]
    public async Task Whole_threads_fill_a_page_and_a_page_once_given_stays()
    {
        var entry = await EntryAsync("Long talk");
        var first = await SayAsync(entry, 49, null);
        await SayAsync(entry, 30, first);
        var late = await SayAsync(entry, 1, null);
        await product.SettleAsync();
        var before = await PagesAsync(entry);

        await SayAsync(entry, 5, first);
        await product.SettleAsync();
        var after = await PagesAsync(entry);

        Assert.Equal(79, before.Count(page => page.Value == 1));
        Assert.Equal(2, before[late.Id]);
        Assert.Equal(84, after.Count(page => page.Value == 1));
        Assert.Equal(before, after.Where(page => before.ContainsKey(page.Key)));
    }

    [Fact]
    public async Task A_thread_stays_together_while_its_first_comment_is_held_and_when_it_is_shown()
    {
        var entry = await EntryAsync("Headless talk");
        var held = await SayAsync(entry, 1, null);
        await BecomeAsync(held, CommentState.Held);
        var early = await SayAsync(entry, 1, held);
        var other = await SayAsync(entry, 60, null);
        await product.SettleAsync();

        await SayAsync(entry, 1, null);
        var late = await SayAsync(entry, 1, held);
        await product.SettleAsync();
        await BecomeAsync(held, CommentState.Shown);
        await product.SettleAsync();

        var pages = await PagesAsync(entry);
        Assert.Equal((1, 1, 1), (pages[early.Id], pages[late.Id], pages[held.Id]));
        Assert.Equal(2, pages[other.Id]);
    }

    [Fact]
    public async Task A_thread_too_long_for_a_page_goes_on_at_the_end_and_stays_there()
    {
        var entry = await EntryAsync("Endless talk");
        var first = await SayAsync(entry, 1, null);
        await SayAsync(entry, Paging.MostOnPage + 9, first);
        await product.SettleAsync();

        var other = await SayAsync(entry, 1, null);
        await product.SettleAsync();
        var late = await SayAsync(entry, Paging.PerPage, first);
        await product.SettleAsync();
        var next = await SayAsync(entry, 1, null);
        await product.SettleAsync();

        var pages = await PagesAsync(entry);
        Assert.Equal([500, 61, 1], pages.Values.CountBy(page => page).OrderBy(page => page.Key).Select(c => c.Value));
        Assert.Equal((1, 2, 2, 3), (pages[first.Id], pages[other.Id], pages[late.Id], pages[next.Id]));
    }

    [Fact]
    public async Task Every_comment_of_the_longest_thread_is_read_on_the_page_its_address_leads_to()
    {
        var entry = await EntryAsync("Talk without end");
        var first = await SayAsync(entry, 1, null);
        await SayAsync(entry, 2 * Paging.MostOnPage, first);
        await product.SettleAsync();
        var reads = product.Services.GetRequiredService<PublicReads>();

        var placed = await product.WithAsync(db =>
            db.Comments.AsNoTracking().Where(c => c.EntryId == entry).ToDictionaryAsync(c => c.PublicId, c => c.Page)
        );
        var read = new Dictionary<string, int>();
        foreach (var page in Enumerable.Range(1, 3))
        foreach (var comment in await reads.CommentsAsync(entry, page))
            read.Add(comment.PublicId, page);

        Assert.Equal(1001, read.Count);
        Assert.Equal(placed, read);
        Assert.Equal(3, (await reads.PlaceOfCommentAsync(placed.First(place => place.Value == 3).Key))?.Page);
    }

    [Fact]
    public async Task What_is_held_stands_on_no_page_and_is_not_counted()
    {
        var entry = await EntryAsync("Held talk");
        var shown = await SayAsync(entry, 2, null);
        await BecomeAsync(shown, CommentState.Held);

        await product.SettleAsync();

        var discussion = await product.WithAsync(db =>
            db.Discussions.AsNoTracking().SingleAsync(d => d.EntryId == entry)
        );
        Assert.Equal(1, discussion.Comments);
        Assert.Equal(1, discussion.Pages);
    }

    [Fact]
    public async Task Answers_deeper_than_five_levels_stand_on_the_fifth_in_the_order_of_time()
    {
        var entry = await EntryAsync("Deep talk");
        var last = await SayAsync(entry, 1, null);
        for (var level = 2; level <= 8; level++)
            last = await SayAsync(entry, 1, last);

        var comments = await product.WithAsync(db =>
            db.Comments.AsNoTracking().Where(c => c.EntryId == entry).OrderBy(c => c.Path).ToListAsync()
        );

        Assert.Equal([1, 2, 3, 4, 5, 5, 5, 5], comments.Select(comment => comment.Level));
        Assert.Equal(
            comments.OrderBy(comment => comment.PostedAt).Select(comment => comment.Id),
            comments.Select(comment => comment.Id)
        );
    }

    [Fact]
    public async Task An_address_of_mail_is_sealed_and_found_by_its_index()
    {
        var entry = await EntryAsync("Private talk");
        var vault = product.Services.GetRequiredService<Vault>();
        var comment = await product.WithAsync(async db =>
        {
            var made = Comment.On(entry, Said(), null, product.Clock.GetUtcNow());
            made.Keep("Ada+list@Example.org", vault);
            db.Add(made);
            await db.SaveChangesAsync();
            return made;
        });

        var kept = await product.WithAsync(db => db.Comments.AsNoTracking().SingleAsync(c => c.Id == comment.Id));
        var index = vault.BlindIndex(Comment.EmailPurpose, EmailAddress.Canonical("ada@example.org"));

        Assert.Equal("Ada+list@Example.org", vault.Open(kept.Email!, kept.Id));
        Assert.Equal(index, kept.EmailIndex);
    }

    private async Task<Guid> EntryAsync(string title) =>
        (await product.PublishAsync($"---\nkind: update\nlang: en\ntitle: {title}\n---\nTalk.")).EntryId;

    /// <summary>So many comments, one second apart; the last one.</summary>
    private async Task<Comment> SayAsync(Guid entry, int count, Comment? answerTo) =>
        await product.WithAsync(async db =>
        {
            var last = (Comment?)null;
            for (var i = 0; i < count; i++)
            {
                product.Clock.Advance(TimeSpan.FromSeconds(1));
                last = Comment.On(entry, Said(), answerTo, product.Clock.GetUtcNow());
                last.Become(CommentState.Shown);
                db.Add(last);
            }
            await db.SaveChangesAsync();
            return last!;
        });

    private Task BecomeAsync(Comment comment, CommentState state) =>
        product.WithAsync(async db =>
        {
            (await db.Comments.SingleAsync(c => c.Id == comment.Id)).Become(state);
            return await db.SaveChangesAsync();
        });

    private static Said Said() => new(English, "Ada", "", "Words", SafeHtml.Empty);

    private Task<Dictionary<Guid, int>> PagesAsync(Guid entry) =>
        product.WithAsync(db =>
            db.Comments.AsNoTracking().Where(c => c.EntryId == entry).ToDictionaryAsync(c => c.Id, c => c.Page)
        );
}
