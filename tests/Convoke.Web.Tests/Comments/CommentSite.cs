using System.Text.RegularExpressions;
using Convoke.Comments;
using Convoke.Entries;
using Convoke.Testing;
using Convoke.Web.Tests.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Convoke.Web.Tests.Comments;

/// <summary>A site whose entries take comments, in English and in Arabic, and what strangers do there.</summary>
public sealed partial class CommentSite : TestSite
{
    public const string Path = "/en/calls/open-the-weir";

    public Text Call { get; private set; } = null!;

    public Text Arabic { get; private set; } = null!;

    /// <summary>Shown under the call.</summary>
    public Comment Shown { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync();
        Call = await PublishAsync("---\nkind: call\nlang: en\ntitle: Open the weir\ncomments: open\n---\nFish go up.");
        Arabic = await PublishAsync(
            "---\nkind: call\nlang: ar\ntitle: افتحوا السد\nslug: the-weir-ar\ntranslationOf: en/open-the-weir\n---\nماء."
        );
        await PublishAsync("---\nkind: update\nlang: en\ntitle: Shut\ncomments: closed\n---\nWords.");
        await PublishAsync("---\nkind: update\nlang: en\ntitle: Locked\ncomments: open\npassword: reeds\n---\nBehind.");
        await PublishAsync("---\nkind: page\nlang: en\ntitle: The bank\ncomments: open\n---\nHere we sit.");
        foreach (var state in new[] { "public", "draft" })
            await PublishAsync(
                $"---\nkind: update\nlang: en\ntitle: Gone\ncomments: open\nstate: {state}\n---\nWords."
            );
        Shown = (await this.SayAsync(Call.EntryId, 1, "At the weir"))[0];
    }

    public async Task<Answered> SendAsync(string path, params (string Field, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)));
        using var answer = await Client.PostAsync(path, form, TestContext.Current.CancellationToken);
        return await Answered.OfAsync(answer);
    }

    public async Task<Answered> AskAsync(string path)
    {
        using var answer = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await Answered.OfAsync(answer);
    }

    public Task<List<Comment>> WithWordsAsync(string words) =>
        WithAsync(db => db.Comments.AsNoTracking().Where(comment => comment.Written.Contains(words)).ToListAsync());

    public async Task<Comment> OnlyAsync(string words) => Assert.Single(await WithWordsAsync(words));

    /// <summary>The value of a hidden field on a page.</summary>
    public static string Hidden(string page, string name) =>
        HiddenField().Matches(page).First(match => match.Groups["name"].Value == name).Groups["value"].Value;

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[a-z]+)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex HiddenField();
}

/// <summary>An answer with its page read.</summary>
public sealed record Answered(int Status, string Page, string? Location, string Caching)
{
    public static async Task<Answered> OfAsync(HttpResponseMessage answer)
    {
        Guarded.BearsSecurityHeaders(answer);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        return new Answered(
            (int)answer.StatusCode,
            System.Net.WebUtility.HtmlDecode(
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            ),
            answer.Headers.Location?.OriginalString,
            answer.Headers.CacheControl?.ToString() ?? ""
        );
    }
}
