using System.Net;
using System.Text.RegularExpressions;

namespace Convoke.Bench;

/// <summary>Comes into the office by a link that lets somebody in once, and stays signed in.</summary>
internal static partial class WayIn
{
    public static async Task<HttpClient> EnterAsync(Uri link)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
        var client = new HttpClient(handler) { BaseAddress = new Uri(link, "/") };
        if (!link.AbsolutePath.StartsWith("/sign-in/", StringComparison.Ordinal))
            return client;
        var page = await client.GetStringAsync(link);
        var form = page[page.LastIndexOf("<form", StringComparison.Ordinal)..];
        using var sent = new FormUrlEncodedContent(
            Hidden()
                .Matches(form)
                .Select(field => KeyValuePair.Create(field.Groups["name"].Value, field.Groups["value"].Value))
        );
        using var answer = await client.PostAsync(link, sent);
        return answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/office", StringComparison.Ordinal)
            ? client
            : throw new InvalidOperationException($"{link} leads to {answer.RequestMessage.RequestUri}");
    }

    [GeneratedRegex(
        "<input[^>]*name=\"(?<name>[^\"]+)\"[^>]*type=\"hidden\"[^>]*value=\"(?<value>[^\"]*)\"|<input[^>]*type=\"hidden\"[^>]*name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Hidden();
}
