using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Testing;
using Convoke.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>A site with something on every public page, for tests that only read; what each page asks is counted.</summary>
public class ReadingSite : TestSite
{
    private readonly CountedQueries queries = new();
    private int requests;

    /// <summary>An urgent call with two versions, 20 comments and a ping; in Arabic too.</summary>
    public Text Call { get; private set; } = null!;

    /// <summary>A statement with two pages of comments.</summary>
    public Text Statement { get; private set; } = null!;

    /// <summary>Under the call.</summary>
    public IReadOnlyList<Comment> OnCall { get; private set; } = [];

    /// <summary>Under the statement, the oldest first.</summary>
    public IReadOnlyList<Comment> Comments { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync("en", "ar", "fr");
        await PublishAllAsync();
        OnCall = await this.SayAsync(Call.EntryId, 20, "At the weir");
        await this.PingAsync(Call.EntryId, "An echo from the reeds");
        Comments = await this.SayAsync(Statement.EntryId, 60, "On the dam");
    }

    /// <summary>The answer and what it asked of the database.</summary>
    public async Task<(HttpResponseMessage Answer, IReadOnlyCollection<string> Queries)> CountAsync(string address)
    {
        var name = $"request {Interlocked.Increment(ref requests)}";
        var answer = await AskAsync(HttpMethod.Get, address, (CountedQueries.Header, name));
        await answer.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return (answer, queries.Of(name));
    }

    /// <summary>An address with its <c>{hash}</c> or <c>{comment}</c>, which no test knows beforehand.</summary>
    public string Named(string address) =>
        address
            .Replace("{hash}", Call.VersionHash, StringComparison.Ordinal)
            .Replace("{comment}", Comments[^1].PublicId, StringComparison.Ordinal);

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

    /// <summary>As if nobody had asked for a page before; what every page shows of the assembly stays known.</summary>
    public void ForgetPages() => Services.GetRequiredService<PageStore>().ForgetAll();

    protected override void Adjust(IServiceCollection services) => queries.LookInto(services);

    private async Task PublishAllAsync()
    {
        await PublishAsync(CallIn("One."));
        Call = await PublishAsync(CallIn("Two."));
        await PublishAsync(
            "---\nkind: call\nlang: ar\ntitle: افتحوا السد\nslug: the-weir-ar\ntranslationOf: en/open-the-weir\n---\nماء."
        );
        await PublishAsync(
            "---\nkind: call\nlang: fr\ntitle: Ouvrez\nslug: open-the-weir\nstate: draft\ntranslationOf: en/open-the-weir\n---\nEau."
        );
        foreach (var state in new[] { "public", "draft" })
            await PublishAsync($"---\nkind: update\nlang: en\ntitle: Withdrawn\nstate: {state}\n---\nWords.");
        await PublishAsync(
            "---\nkind: call\nlang: fr\ntitle: Ouvrez\nslug: ouvrez\nstate: draft\ntranslationOf: en/open-the-weir\n---\nEau."
        );
        Statement = await PublishAsync(
            "---\nkind: statement\nlang: en\ntitle: On dams\ndate: 2026-02-04 09:00\ncomments: open\n---\nTwo of five."
        );
        await PublishAsync(
            "---\nkind: statement\nlang: en\ntitle: On dams\nslug: on-old-dams\nid: "
                + $"{Statement.EntryId}\n---\nTwo of six."
        );
        await PublishAsync(
            "---\nkind: update\nlang: en\ntitle: From the ferry\ndate: 2026-03-03 09:00\nsticky: true\n---\nIt sails."
        );
        await PublishAsync(
            "---\nkind: update\nlang: en\ntitle: For members\ndate: 2026-03-02 09:00\npassword: reeds\n---\nBehind."
        );
        await PublishAsync(
            "---\nkind: page\nlang: en\ntitle: The bank\ndate: 2026-01-01 09:00\ncomments: open\n---\nHere we sit."
        );
        await AdmitAsync();
        await HearAsync();
    }

    /// <summary>An organisation that signs as the measuring group.</summary>
    private async Task AdmitAsync()
    {
        await WithAsync(
            async (Data.ConvokeDb db) =>
            {
                var own = LanguageTag.Parse("en");
                var profile = new Profile(LocalizedText.Of(own, "Bank Watch"), own)
                {
                    Region = (await db.Traits.SingleAsync(trait => trait.Slug == "europe")).Id,
                };
                var member = Organisation.Admit("bank-watch", profile, new DateOnly(2020, 1, 2), Clock.GetUtcNow());
                member.SignAs((await db.Authors.SingleAsync()).Id);
                db.Add(member);
                return await db.SaveChangesAsync();
            }
        );
        await SettleAsync();
    }

    private static string CallIn(string words) =>
        $"""
            ---
            kind: call
            lang: en
            title: Open the weir
            standfirst: Fish go up.
            date: 2026-03-05 09:00
            author: Measuring group
            categories: [Rivers]
            tags: [sampling]
            comments: open
            addressedTo:
              kinds: [trade-union]
              regions: [europe]
            places: [AT]
            demands: [Open it]
            sources:
              - title: A book of levels
                publisher: The bank
                date: 2025-01
                address: https://levels.example/
            urgentUntil: +5d 09:00
            ---
            {words}
            """;
}

/// <summary>Tests that only read share one site.</summary>
[CollectionDefinition(nameof(ReadingSite))]
public sealed class ReadingSiteShared : ICollectionFixture<ReadingSite>;
