using System.Net;
using Convoke.Accounts;
using Convoke.Web.Tests.Reading;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Office.Writing;

/// <summary>What each page about a text costs the database.</summary>
public sealed class WritingQueriesTests : IAsyncLifetime
{
    private const int Most = 8;
    private readonly Counting site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task No_page_of_writing_asks_more_than_eight_questions()
    {
        var (ada, ben) = (await site.ColleagueAsync(Role.Editor), await site.ColleagueAsync(Role.Editor));
        var address = await Editor.BeginAsync(
            ada,
            "call",
            ("title", "Counted"),
            ("body", "See [this](/en/calls/counted) ![](/media/x.png)"),
            ("categories", "Rivers"),
            ("byline", "We")
        );
        await (await Editor.OpenAsync(ada, address[..^2] + "ar")).SaveAsync(("title", "معدود"), ("body", "كلمات"));
        await Editor.PublishAsync(ada, address);
        await (await Editor.OpenAsync(ada, address)).SaveAsync(("standfirst", "More."));
        var counts = new List<string>();

        foreach (var below in (string[])["", "/preview", "/versions", "/versions?version=1", "/share"])
            counts.Add(await CountAsync(ben, address + below));
        counts.Add(await CountAsync(ben, address[..^2] + "publish?language=en"));
        counts.Add(await CountAsync(ben, address[..^2] + "ar"));
        counts.Add(await CountAsync(ben, "/office/entries/new?kind=call"));
        await Editor.PublishAsync(ada, address);
        counts.Add(await CountAsync(ben, address));

        Assert.All(counts, Assert.Empty);
    }

    /// <summary>What is too much of it; nothing where it is not.</summary>
    private async Task<string> CountAsync(Visitor visitor, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.Select(one => $"{one.Key}={one.Value}")));
        var name = Kernel.PublicId.New();
        request.Headers.Add(CountedQueries.Header, name);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var asked = site.Queries.Of(name);
        return asked.Count <= Most ? "" : $"{address}: {asked.Count}\n{string.Join("\n--\n", asked)}";
    }

    private sealed class Counting : OfficeSite
    {
        public CountedQueries Queries { get; } = new();

        protected override void Adjust(IServiceCollection services) => Queries.LookInto(services);
    }
}
