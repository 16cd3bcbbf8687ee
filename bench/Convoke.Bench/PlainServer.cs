namespace Convoke.Bench;

/// <summary>
/// The measure of all figures: Kestrel with nothing before it, sending the bytes that another server answered when it started.
/// It sends the media type and the coding with them, and none of the other headers.
/// </summary>
internal static class PlainServer
{
    public static async Task<int> RunAsync(string url, Uri of, IEnumerable<string> paths)
    {
        var answers = await RecordAsync(of, paths);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        await using var app = builder.Build();
        app.Run(context => SendAsync(context, answers));
        await app.RunAsync();
        return 0;
    }

    private static Task SendAsync(HttpContext context, Dictionary<string, Answer> answers)
    {
        if (!answers.TryGetValue(context.Request.Path.Value!, out var answer))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.ContentType = answer.MediaType;
        context.Response.Headers.ContentEncoding = answer.Coding;
        context.Response.ContentLength = answer.Body.Length;
        return context.Response.Body.WriteAsync(answer.Body).AsTask();
    }

    private static async Task<Dictionary<string, Answer>> RecordAsync(Uri of, IEnumerable<string> paths)
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = of };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var path in paths)
            answers[path] = await Answer.ToAsync(client, path);
        return answers;
    }

    private sealed record Answer(byte[] Body, string MediaType, string? Coding)
    {
        public static async Task<Answer> ToAsync(HttpClient client, string path)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            var content = answer.EnsureSuccessStatusCode().Content;
            return new Answer(
                await content.ReadAsByteArrayAsync(),
                content.Headers.ContentType!.ToString(),
                content.Headers.ContentEncoding.SingleOrDefault()
            );
        }
    }
}
