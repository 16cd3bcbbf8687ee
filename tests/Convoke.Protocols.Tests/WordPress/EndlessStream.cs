using System.Text;

namespace Convoke.Protocols.Tests.WordPress;

/// <summary>Some text, then a filling repeated until a length is reached: a pipe that holds no file.</summary>
internal sealed class EndlessStream(string start, string filling, long length) : Stream
{
    private readonly byte[] start = Encoding.UTF8.GetBytes(start);
    private readonly byte[] filling = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(filling, 4096)));

    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - Given);
        for (var done = 0; done < read; )
        {
            var piece = Piece().AsSpan();
            piece = piece[..Math.Min(piece.Length, read - done)];
            piece.CopyTo(buffer.AsSpan(offset + done));
            done += piece.Length;
            Given += piece.Length;
        }

        return read;
    }

    private ArraySegment<byte> Piece() =>
        Given < start.Length
            ? new(start, (int)Given, start.Length - (int)Given)
            : From((int)((Given - start.Length) % filling.Length));

    private ArraySegment<byte> From(int at) => new(filling, at, filling.Length - at);

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
