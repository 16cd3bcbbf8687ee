namespace Convoke.Web.Hosting.KeptPages;

/// <summary>
/// Decides at the first byte: an answer that may be kept is held back until it is finished, any other goes straight on.
/// One that grows too large goes on after all.
/// </summary>
internal sealed class HeldStream(HttpContext context, Stream next, int largest) : Stream
{
    private MemoryStream? held;
    private bool isDecided;

    /// <summary>The whole answer, if it was held.</summary>
    public byte[]? Held => held?.ToArray();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether the answer is held back: decided when first asked.</summary>
    public bool Holds()
    {
        if (!isDecided && context.MayKeep())
            held = new MemoryStream();
        isDecided = true;
        return held is not null;
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (Holds() && held!.Length + buffer.Length <= largest)
            held.Write(buffer.Span);
        else
            await PassOnAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Holds() && held!.Length + count <= largest)
            held.Write(buffer, offset, count);
        else
            throw new InvalidOperationException("Answers are written asynchronously.");
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        Holds() ? Task.CompletedTask : next.FlushAsync(cancellationToken);

    public override void Flush() => Holds();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask PassOnAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        if (held is { } before)
        {
            held = null;
            await next.WriteAsync(before.ToArray(), cancellationToken);
        }
        await next.WriteAsync(buffer, cancellationToken);
    }
}
