using System.Text;

namespace Convoke.Protocols.Tests.WordPress;

/// <summary>Some text, then a filling repeated until a length is reached: a pipe that holds no file.</summary>
internal sealed class EndlessStream(string start, string filling, long length) : Stream
{
    private readonly byte[] start = Encoding.UTF8.GetBytes(start);
    private readonly byte[] filling = Encoding.UTF8.GetBytes(filling);

    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - Given);
        for (var i = 0; i < read; i++, Given++)
            buffer[offset + i] = Given < start.Length ? start[Given] : filling[(Given - start.Length) % filling.Length];
        return read;
    }

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
