using Convoke.Comments;
using Convoke.Kernel;
using Convoke.Reading;
using Convoke.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Reading;

public sealed class NewestCommentsTests(TestWorkshop workshop) : IClassFixture<TestWorkshop>
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    [Fact]
    public async Task However_much_was_said_behind_a_password_the_newest_in_public_are_found()
    {
        var open = await workshop.PublishAsync(File("open", ""));
        var locked = await workshop.PublishAsync(File("locked", "password: weir\n"));
        var now = workshop.Clock.GetUtcNow();
        await SayAsync(open.EntryId, 30, "In public", now.AddMinutes(-2));
        await SayAsync(locked.EntryId, 45, "Behind the door", now.AddMinutes(-1));

        var reads = workshop.Services.GetRequiredService<PublicReads>();
        var some = await reads.CommentFeedAsync(English, 20);
        var all = await reads.CommentFeedAsync(English, 40);

        Assert.Equal((20, 30), (some.Count, all.Count));
        Assert.All(all, fed => Assert.Equal("In public", fed.Comment.Name));
        Assert.Equal(30, all.Select(fed => fed.Comment.Id).Distinct().Count());
        Assert.Equal(some.Select(fed => fed.Comment.Id), all.Take(20).Select(fed => fed.Comment.Id));
    }

    /// <summary>All at one moment, so that only their ids tell which is newer.</summary>
    private Task SayAsync(Guid entry, int times, string name, DateTimeOffset at) =>
        workshop.WithAsync(async db =>
        {
            for (var n = 0; n < times; n++)
            {
                var comment = Comment.On(entry, new Said(English, name, "", "Yes.", SafeHtml.Empty), null, at);
                comment.Become(CommentState.Shown);
                db.Add(comment);
            }
            return await db.SaveChangesAsync();
        });

    private static string File(string slug, string more) =>
        $"---\nkind: update\nlang: en\nslug: {slug}\ntitle: {slug}\ndate: 2026-01-05 09:00\n{more}---\nWords.";
}
