using System.Globalization;
using Convoke.Accounts;
using Convoke.Entries;
using Microsoft.Extensions.DependencyInjection;

namespace Convoke.Web.Tests.Office.Shelf;

/// <summary>An office with entries of every kind and state, and more than a page of them.</summary>
public sealed class ShelfSite : OfficeSite
{
    private readonly Reading.CountedQueries queries = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        for (var number = 1; number <= 45; number++)
            await CommitAsync(Entry("update", $"Reading {number.ToString(CultureInfo.InvariantCulture)} at the gauge"));
        await CommitAsync(Entry("call", "Publish every outfall", "categories: [Water]", "author: Measuring group"));
        await CommitAsync(Entry("call", "انشروا كل مصبّ", "lang: ar", "categories: [Water]"));
        await CommitAsync(Entry("statement", "Éclat of the old weir", "state: draft", "author: Measuring group"));
        await CommitAsync(Entry("statement", "Later than all", "date: +5d 09:00"));
        await CommitAsync(Entry("update", "For members of the bank", "password: reeds"));
        await CommitAsync(Entry("page", "Ox bow", "state: private"));
        await SettleAsync();
    }

    public static string Entry(string kind, string title, params string[] more)
    {
        var language = more.Any(line => line.StartsWith("lang:", StringComparison.Ordinal)) ? [] : new[] { "lang: en" };
        return $"---\nkind: {kind}\ntitle: {title}\n{string.Join('\n', [.. language, .. more])}\n---\nWater.";
    }

    /// <summary>What a signed-in colleague's page asked of the database.</summary>
    internal async Task<IReadOnlyCollection<string>> CountAsync(Visitor visitor, string address)
    {
        await visitor.GetAsync(address, (Reading.CountedQueries.Header, address));
        return queries.Of(address);
    }

    internal async Task<(Visitor Visitor, Text Text)> WithAsync(string kind, string title, params string[] more) =>
        (await ColleagueAsync(Role.Editor), await PublishAsync(Entry(kind, title, more)));

    protected override void Adjust(IServiceCollection services) => queries.LookInto(services);
}
