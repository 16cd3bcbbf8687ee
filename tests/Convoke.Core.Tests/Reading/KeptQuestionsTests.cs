using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Reading;

public sealed class KeptQuestionsTests(TestWorkshop workshop) : IClassFixture<TestWorkshop>
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private PublicReads Reads => workshop.Services.GetRequiredService<PublicReads>();

    [Fact]
    public async Task Many_who_ask_at_once_each_get_their_own_answer()
    {
        var slugs = Enumerable.Range(1, 12).Select(n => $"bridge-{n}").ToList();
        foreach (var slug in slugs)
            await workshop.PublishAsync(File(slug, "Words."));

        var asked = Enumerable.Range(0, 300).Select(n => n % 13 == 12 ? "no-bridge" : slugs[n % 13]).ToList();
        var found = await Task.WhenAll(asked.Select(slug => Task.Run(() => FindAsync(slug))));

        Assert.Equal(asked.Select(slug => slug == "no-bridge" ? null : slug), found.Select(text => text?.Text.Slug));
    }

    [Fact]
    public async Task A_question_asked_again_sees_what_was_published_since()
    {
        await workshop.PublishAsync(File("weir", "One."));
        var before = await FindAsync("weir");
        await workshop.PublishAsync(File("weir", "Two."));
        var after = await FindAsync("weir");

        Assert.Equal(
            ("<p>One.</p>", "<p>Two.</p>"),
            (before!.Text.Body.ToString().Trim(), after!.Text.Body.ToString().Trim())
        );
    }

    [Fact]
    public async Task What_is_published_between_two_questions_of_a_page_does_not_show_on_half_of_it()
    {
        await workshop.PublishAsync(File("ferry", "One."));
        var read = await FindAsync("ferry");
        await workshop.PublishAsync(
            File("ferry", "One.").Replace("title: ferry", "title: Ferries", StringComparison.Ordinal)
        );
        var since = await Reads.AlongsideAsync(read!.Entry.Id);

        var beside = since.Beside(read.Text);

        Assert.Equal(["Ferries"], since.Texts.Select(text => text.Title));
        Assert.Equal(["ferry"], beside.Texts.Select(text => text.Title));
    }

    [Fact]
    public async Task Who_failed_is_not_asked_again_and_who_answered_is()
    {
        var opened = new List<SqliteDb>();
        await using var readers = new Readers<SqliteDb>(() =>
        {
            opened.Add(new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options));
            return opened[^1];
        });

        var first = await readers.AskAsync(Task.FromResult);
        var second = await readers.AskAsync(Task.FromResult);
        await Assert.ThrowsAsync<TimeoutException>(() => readers.AskAsync<int>(_ => throw new TimeoutException()));
        var third = await readers.AskAsync(Task.FromResult);

        Assert.Equal(QueryTrackingBehavior.NoTracking, third.ChangeTracker.QueryTrackingBehavior);
        Assert.Same(first, second);
        Assert.NotSame(second, third);
        Assert.Throws<ObjectDisposedException>(() => second.Database.CanConnect());
    }

    private Task<FoundText?> FindAsync(string slug) => Reads.TextAsync(English, EntryKind.Update, slug);

    private static string File(string slug, string body) =>
        $"---\nkind: update\nlang: en\nslug: {slug}\ntitle: {slug}\ndate: 2026-01-05 09:00\n---\n{body}";
}
