namespace Convoke.Moving.WordPress;

/// <summary>A file to read twice. What comes through a pipe is kept in a temporary file while it is read first.</summary>
public sealed class ImportSource : IDisposable
{
    private readonly FileStream given;
    private readonly FileStream? kept;

    /// <exception cref="UnreadableException">The file cannot be opened.</exception>
    public ImportSource(FileInfo file)
    {
        given = Told(() => file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        if (!given.CanSeek)
            kept = Nameless();
    }

    /// <summary>Bytes of one reading, as far as known.</summary>
    public long Length => (kept ?? given).Length;

    public Stream First() => new Reading(given, kept);

    public Stream Again()
    {
        var file = kept ?? given;
        file.Position = 0;
        return new Reading(file, null);
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

    /// <summary>Only what goes wrong with the source itself is said of it: elsewhere a disk may be full.</summary>
    private static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(problem);
        }
    }

    /// <summary>Reads one stream and writes what it read to another, where there is one.</summary>
    private sealed class Reading(FileStream from, Stream? to) : Stream
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

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Told(() => from.Read(buffer, offset, count));
            to?.Write(buffer, offset, read);
            return read;
        }

        public override void Flush() => to?.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
