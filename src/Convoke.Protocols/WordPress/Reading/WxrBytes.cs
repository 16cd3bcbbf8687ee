namespace Convoke.Protocols.WordPress.Reading;

/// <summary>Counts the bytes that pass, tells the progress, and lets the beginning be looked at before it is read.</summary>
internal sealed class WxrBytes(Stream source, long limit, Action<long>? progress) : Stream
{
    private const int Step = 64 << 10;
    private byte[] head = [];
    private int headTaken;
    private long told;

    public long Count { get; private set; }

    public bool IsTooLong => Count > limit;

    public ReadOnlySpan<byte> Head(int length)
    {
        head = new byte[length];
        head = head[..source.ReadAtLeast(head, length, throwOnEndOfStream: false)];
        return head;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = headTaken < head.Length ? FromHead(buffer) : source.Read(buffer);
        Count += read;
        if (Count - told >= Step || (read == 0 && Count > told))
            progress?.Invoke(told = Count);
        return read;
    }

    private int FromHead(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, head.Length - headTaken);
        head.AsSpan(headTaken, length).CopyTo(buffer);
        headTaken += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
