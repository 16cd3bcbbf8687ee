using System.Net;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>Pages are for reading: a method that would write is refused.</summary>
[Collection(nameof(ReadingSite))]
public sealed class MethodTests(ReadingSite site)
{
    /// <summary>A feed's address may be a page's for the router, and then nothing is found; a form may have come too late.</summary>
    private static readonly HttpStatusCode[] Refusals =
    [
        HttpStatusCode.MethodNotAllowed,
        HttpStatusCode.NotFound,
        HttpStatusCode.Found,
    ];

    /// <summary>Without the form that takes what is sent to its own address.</summary>
    public static TheoryData<string> Addresses =>
        [.. EveryPageTests.Addresses.Select(row => row.Data).Where(address => address != "/en/members/apply")];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_is_there_to_be_read_takes_nothing(string address)
    {
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using var answer = await site.AskAsync(method, site.Named(address));

            Assert.Contains(answer.StatusCode, Refusals);
            Guarded.BearsSecurityHeaders(answer);
        }
    }

    [Theory]
    [InlineData("POST", "/en", "GET, HEAD")]
    [InlineData("POST", "/en/tag/sampling", "GET, HEAD")]
    [InlineData("POST", "/en/calls/open-the-weir/versions", "GET, HEAD")]
    [InlineData("DELETE", "/en/calls/open-the-weir", "GET, POST, HEAD")]
    public async Task A_page_says_what_it_takes(string method, string address, string verbs)
    {
        using var answer = await site.AskAsync(new HttpMethod(method), address);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(verbs, string.Join(", ", answer.Content.Headers.Allow));
    }
}
