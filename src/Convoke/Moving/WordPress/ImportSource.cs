namespace Convoke.Moving.WordPress;

/// <summary>A file to read twice. What comes through a pipe is kept in a temporary file while it is read first.</summary>
public sealed class ImportSource : IDisposable
{
    private readonly FileInfo file;
    private readonly string? kept;

    public ImportSource(FileInfo file)
    {
        this.file = file;
        using var probe = file.Open(
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite,
            }
        );
        kept = probe.CanSeek ? null : Path.GetTempFileName();
    }

    /// <summary>Bytes of one reading, as far as known.</summary>
    public long Length => kept is null ? file.Length : new FileInfo(kept).Length;

    public Stream OpenFirst() =>
        kept is null
            ? file.OpenRead()
            : new Tee(file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite), File.Create(kept));

    public Stream OpenAgain() => kept is null ? file.OpenRead() : File.OpenRead(kept);

    public void Dispose()
    {
        if (kept is not null)
            File.Delete(kept);
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

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                from.Dispose();
                to.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
