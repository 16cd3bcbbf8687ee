using System.Buffers.Binary;

namespace Convoke.Kernel;

/// <summary>Makes the keys of rows: version 7, so that rows made later sort later.</summary>
public static class Id
{
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());

    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);

    /// <summary>When the row of this key was made, to the millisecond (RFC 9562, 5.7).</summary>
    public static DateTimeOffset MomentOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }
}
