namespace Convoke.Moving.WordPress;

/// <summary>A file to read twice. What comes through a pipe is kept in a temporary file while it is read first.</summary>
public sealed class ImportSource : IDisposable
{
    private readonly FileStream given;
    private readonly FileStream? kept;

    public ImportSource(FileInfo file)
    {
        given = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (!given.CanSeek)
            kept = Nameless();
    }

    /// <summary>Bytes of one reading, as far as known.</summary>
    public long Length => (kept ?? given).Length;

    public Stream First() => kept is null ? given : new Tee(given, kept);

    public Stream Again()
    {
        var file = kept ?? given;
        file.Position = 0;
        return file;
    }

    public void Dispose()
    {
        given.Dispose();
        kept?.Dispose();
    }

    /// <summary>It holds addresses of people, so it goes with the process, however that ends.</summary>
    private static FileStream Nameless()
    {
        var name = Path.GetTempFileName();
        var file = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        File.Delete(name);
        return file;
    }

    /// <summary>Reads one stream and writes what it read to another.</summary>
    private sealed class Tee(Stream from, Stream to) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = from.Read(buffer);
            to.Write(buffer[..read]);
            return read;
        }

        public override void Flush() => to.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
