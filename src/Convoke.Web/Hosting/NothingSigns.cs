namespace Convoke.Web.Hosting;

/// <summary>
/// A sent form with every sign of nothing (NUL, as <c>%00</c> or bare) made another control character. The framework refuses a form that holds one
/// whole, before any page could say where; pages take control characters out, and say so at the place.
/// </summary>
internal sealed class NothingSigns(Stream sent) : Stream
{
    private int matched;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await sent.ReadAsync(buffer, cancellationToken);
        Change(buffer.Span[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = sent.Read(buffer, offset, count);
        Change(buffer.AsSpan(offset, read));
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The last of the three signs alone is changed, since the others may have been handed on already.</summary>
    private void Change(Span<byte> bytes)
    {
        foreach (ref var one in bytes)
        {
            if (one == 0 || (matched == 2 && one == '0'))
                (one, matched) = (one == 0 ? (byte)1 : (byte)'1', 0);
            else if (one == '%')
                matched = 1;
            else
                matched = matched == 1 && one == '0' ? 2 : 0;
        }
    }
}
