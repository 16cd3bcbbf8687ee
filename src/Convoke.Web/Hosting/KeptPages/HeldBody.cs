using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Convoke.Web.Hosting.KeptPages;

/// <summary>The body of an answer that may be held back; see <see cref="HeldStream"/>.</summary>
internal sealed class HeldBody(HeldStream stream, IHttpResponseBodyFeature next) : IHttpResponseBodyFeature
{
    private PipeWriter? writer;

    public Stream Stream => stream;

    public PipeWriter Writer => writer ??= PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));

    public void DisableBuffering() => next.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) =>
        stream.Holds() ? Task.CompletedTask : next.StartAsync(cancellationToken);

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        stream.Holds()
            ? SendFileFallback.SendFileAsync(stream, path, offset, count, cancellationToken)
            : next.SendFileAsync(path, offset, count, cancellationToken);

    public async Task CompleteAsync()
    {
        await EndAsync();
        if (!stream.Holds())
            await next.CompleteAsync();
    }

    /// <summary>Passes on what was written and not flushed; an answer without a body is left unbegun.</summary>
    public ValueTask EndAsync() => writer?.CompleteAsync() ?? ValueTask.CompletedTask;
}
