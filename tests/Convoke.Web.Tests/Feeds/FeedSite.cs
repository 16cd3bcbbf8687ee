using System.Xml.Linq;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Media;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Feeds;

/// <summary>A site with one entry of every kind and state, and comments under two of them.</summary>
public sealed class FeedSite : TestSite
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Thread = "http://purl.org/syndication/thread/1.0";

    /// <summary>What no feed may ever tell.</summary>
    public static readonly string[] Secrets = ["not finished", "not yet", "kept inside", "taken back", "behind a word"];

    public Text Call { get; private set; } = null!;
    public Text Translation { get; private set; } = null!;
    public Text Protected { get; private set; } = null!;
    public Comment Question { get; private set; } = null!;
    public Comment Reply { get; private set; } = null!;
    public Comment AnswerToHidden { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync();
        await PublishAllAsync();
        await CommentAsync();
        await IllustrateAsync();
        await SettleAsync();
        await HearAsync();
    }

    public async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answers {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public async Task<XElement> XmlAsync(string address) =>
        XDocument.Load(new MemoryStream(await BytesAsync(address))).Root!;

    public async Task<List<string>> TitlesAsync(string rss) =>
        [.. (await XmlAsync(rss)).Descendants("item").Select(item => item.Element("title")!.Value)];

    public async Task<HttpResponseMessage> AskAsync(
        HttpMethod method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task PublishAllAsync()
    {
        Call = await PublishAsync(
            """
            ---
            kind: call
            lang: en
            title: Open the well book & read it
            standfirst: Every well has a book.
            date: -5d 09:00
            author: Measuring group
            categories: [Wells]
            tags: [sampling]
            comments: open
            demands: [Show every page]
            ---
            Water belongs to those who drink it. See [the bank](/en/the-bank) <3.

            The *last* paragraph.
            """
        );
        Translation = await PublishAsync(
            $"---\nkind: call\nlang: ar\ntitle: افتحوا سجل البئر\ntranslationOf: en/{Call.Slug}\ndate: -4d 09:00\n---\nالماء لمن يشربه."
        );
        await PublishAsync(
            "---\nkind: statement\nlang: en\ntitle: On dams\ndate: -4d 09:00\ncomments: closed\n---\nTwo of five."
        );
        await PublishAsync(
            "---\nkind: update\nlang: en\ntitle: From the ferry\ndate: -3d 09:00\nsticky: true\n---\nIt sails."
        );
        await PublishAsync(
            "---\nkind: page\nlang: en\ntitle: The bank\ndate: -9d 09:00\ncomments: open\n---\nHere we sit."
        );
        Protected = await PublishAsync(
            "---\nkind: update\nlang: en\ntitle: For members\nstandfirst: behind a word\ndate: -2d 09:00\npassword: reeds\ncomments: open\ntags: [sampling]\n---\nbehind a word"
        );
        await PublishAsync("---\nkind: update\nlang: en\ntitle: Draft\nstate: draft\n---\nnot finished");
        await PublishAsync("---\nkind: update\nlang: en\ntitle: Private\nstate: private\n---\nkept inside");
        await PublishAsync("---\nkind: update\nlang: en\ntitle: Tomorrow\ndate: +1d 09:00\n---\nnot yet");
        await PublishAsync("---\nkind: update\nlang: en\ntitle: Withdrawn\ndate: -1d 09:00\n---\ntaken back");
        await PublishAsync("---\nkind: update\nlang: en\ntitle: Withdrawn\nstate: draft\n---\ntaken back");
    }

    private async Task CommentAsync()
    {
        var now = Clock.GetUtcNow();
        Question = Say(Call.EntryId, "Ada", "Which <b>book</b>?", null, now.AddHours(-9));
        Reply = Say(Call.EntryId, "", "The blue one.", Question, now.AddHours(-8));
        var hidden = Say(Call.EntryId, "Mallory", "Buy a pump.", null, now.AddHours(-7), CommentState.Held);
        AnswerToHidden = Say(Call.EntryId, "Ben", "No pumps, thank you.", hidden, now.AddHours(-6));
        var secret = Say(Protected.EntryId, "Cleo", "kept inside", null, now.AddHours(-5));
        await WithAsync(
            (ConvokeDb db) =>
            {
                db.AddRange(Question, Reply, hidden, AnswerToHidden, secret);
                return db.SaveChangesAsync();
            }
        );
    }

    private static Comment Say(
        Guid entry,
        string name,
        string html,
        Comment? answerTo,
        DateTimeOffset at,
        CommentState state = CommentState.Shown
    )
    {
        var body = Sanitiser.Clean($"<p>{html}</p>", SanitiserProfile.Comment);
        var said = new Said(LanguageTag.Parse("en"), name, "https://ada.example/", html, body);
        var comment = Comment.On(entry, said, answerTo, at);
        comment.Become(state);
        return comment;
    }

    /// <summary>The call's picture is here; the statement's is still where it once was.</summary>
    private Task IllustrateAsync() =>
        WithAsync(
            async (ConvokeDb db) =>
            {
                var here = MediaItem.Kept(
                    new StoredFile("well.webp", "image/webp", 900, 600, 4321),
                    "Well",
                    Clock.GetUtcNow()
                );
                here.Describe("Well", "A well with a book on it", "");
                var elsewhere = MediaItem.Elsewhere("https://old.example/dam.jpg", "image/jpeg", Clock.GetUtcNow());
                db.AddRange(here, elsewhere);
                (await db.Entries.SingleAsync(entry => entry.Id == Call.EntryId)).Illustrate(here.Id);
                (await db.Entries.SingleAsync(entry => entry.Kind == EntryKind.Statement)).Illustrate(elsewhere.Id);
                return await db.SaveChangesAsync();
            }
        );
}
