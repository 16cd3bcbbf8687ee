using System.Text.RegularExpressions;
using Convoke.Accounts;
using Convoke.Comments;
using Convoke.Comments.Weighing;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Tests.Office;
using Convoke.Web.Tests.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Moderation;

/// <summary>A site with entries that take comments, and somebody who moderates them.</summary>
public sealed partial class ModerationSite : OfficeSite
{
    public const string Queue = "/office/comments";
    public const string Path = "/en/calls/open-the-weir";
    private readonly CountedQueries queries = new();
    private int requests;

    public Text Call { get; private set; } = null!;

    public Text Update { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Call = await PublishAsync("---\nkind: call\nlang: en\ntitle: Open the weir\ncomments: open\n---\nFish go up.");
        Update = await PublishAsync("---\nkind: update\nlang: en\ntitle: The ferry\ncomments: open\n---\nIt sails.");
    }

    /// <summary>A comment as a stranger leaves it, waiting unless said otherwise; in that order of time.</summary>
    public async Task<Comment> SendAsync(
        string words,
        string name = "Vera",
        string mail = "",
        CommentState state = CommentState.Held,
        Guid? entry = null,
        string language = "en",
        Comment? answerTo = null
    )
    {
        Clock.Advance(TimeSpan.FromMilliseconds(5));
        var said = new Said(
            LanguageTag.Parse(language),
            name,
            "",
            words,
            Markdown.ToHtml(words, SanitiserProfile.Comment)
        );
        var comment = Comment.Take(
            entry ?? Call.EntryId,
            said,
            mail,
            answerTo,
            Scales.Weigh(new CommentDraft(words, name, mail)),
            "somebody",
            Services.GetRequiredService<Vault>(),
            Clock.GetUtcNow()
        );
        comment.Become(state);
        await WithAsync(
            (ConvokeDb db) =>
            {
                db.Add(comment);
                return db.SaveChangesAsync();
            }
        );
        return comment;
    }

    public Task<CommentState> StateOfAsync(Comment comment) =>
        WithAsync(db => db.Comments.Where(c => c.Id == comment.Id).Select(c => c.State).SingleAsync());

    public Task<int> ActsAsync(Deed deed, Comment comment) =>
        WithAsync(db => db.Acts.CountAsync(act => act.Deed == deed && act.SubjectId == comment.Id));

    /// <summary>Judges one comment as its own buttons do; where it leads.</summary>
    internal static async Task<Answer> JudgeAsync(
        Visitor visitor,
        CommentState state,
        string back,
        params Comment[] comments
    )
    {
        var token = Visitor.HiddenOf((await visitor.GetAsync("/sign-out")).Body);
        return await visitor.PostAsync(
            $"{Queue}/judgements",
            [
                .. token,
                .. comments.Select(comment => ("comment", comment.PublicId)),
                ("become", state.ToString().ToLowerInvariant()),
                ("back", back),
            ]
        );
    }

    /// <summary>What a page asked of the database.</summary>
    internal async Task<IReadOnlyCollection<string>> CountAsync(Visitor visitor, string address)
    {
        var name = $"request {Interlocked.Increment(ref requests)}";
        var answer = await visitor.GetAsync(address, (CountedQueries.Header, name));
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status);
        return queries.Of(name);
    }

    /// <summary>Whether the site shows these words, on the page and in its feed.</summary>
    public async Task<(bool OnPage, bool InFeed)> ShowsAsync(string words)
    {
        await WorkOffAsync();
        await HearAsync();
        var stop = TestContext.Current.CancellationToken;
        var page = await Client.GetStringAsync(new Uri(Path, UriKind.Relative), stop);
        var feed = await Client.GetStringAsync(new Uri($"{Path}/comments.atom", UriKind.Relative), stop);
        return (page.Contains(words, StringComparison.Ordinal), feed.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>The public ids of the comments on a page of the queue, in their order.</summary>
    public static List<string> Listed(string page) =>
        [.. Article().Matches(page).Select(match => match.Groups["id"].Value)];

    protected override void Adjust(IServiceCollection services) => queries.LookInto(services);

    [GeneratedRegex("<article id=\"comment-(?<id>[0-9a-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Article();
}
