using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>Somebody with a browser: keeps cookies, and sends forms as the page has them.</summary>
internal sealed partial class Visitor(HttpClient client)
{
    public Dictionary<string, string> Cookies { get; } = [];

    public Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, address, headers);

    /// <summary>Sends a request with nothing in it.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await SendAsync(request);
    }

    /// <summary>Opens the page and sends its last form to where it leads, with these fields filled in.</summary>
    public async Task<Answer> SubmitAsync(string page, string to, params (string Name, string Value)[] fields)
    {
        var hidden = HiddenOf((await GetAsync(page)).Body);
        return await PostAsync(to, [.. hidden.Where(own => fields.All(field => field.Name != own.Name)), .. fields]);
    }

    /// <summary>Opens the page and sends its form with these fields filled in.</summary>
    public async Task<Answer> SubmitAsync(string address, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(address);
        return await PostAsync(address.Split('?')[0], [.. HiddenOf(page.Body), .. fields]);
    }

    public async Task<Answer> PostAsync(
        string address,
        (string Name, string Value)[] fields,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await SendAsync(request);
    }

    /// <summary>Opens the page and sends its form with a file.</summary>
    public async Task<Answer> SendFileAsync(string address, string field, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in HiddenOf((await GetAsync(address)).Body))
            form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(file), field, name);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        return await SendAsync(request);
    }

    /// <summary>What the last form of a page brings along.</summary>
    public static (string Name, string Value)[] HiddenOf(string page) =>
        [
            .. Hidden()
                .Matches(page[Math.Max(0, page.LastIndexOf("<form", StringComparison.Ordinal))..])
                .Select(input => (input.Groups["name"].Value, WebUtility.HtmlDecode(input.Groups["value"].Value))),
        ];

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            Keep(cookie);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(
            answer.StatusCode,
            answer.Headers.Location?.OriginalString,
            body,
            answer.Headers.CacheControl?.ToString()
        );
    }

    private void Keep(string cookie)
    {
        var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0][(cookie.IndexOf('=') + 1)..]);
        if (value.Length == 0)
            Cookies.Remove(name);
        else
            Cookies[name] = value;
    }

    [GeneratedRegex(
        "<input[^>]*name=\"(?<name>[^\"]+)\"[^>]*type=\"hidden\"[^>]*value=\"(?<value>[^\"]*)\"|<input[^>]*type=\"hidden\"[^>]*name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}

internal sealed record Answer(HttpStatusCode Status, string? Location, string Body, string? CacheControl);
