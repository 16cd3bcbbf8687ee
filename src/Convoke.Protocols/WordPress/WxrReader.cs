using Convoke.Protocols.WordPress.Reading;

namespace Convoke.Protocols.WordPress;

/// <summary>
/// Reads a WordPress export (WXR 1.0 to 1.2) from a stream, forward only and one part at a time, so that the memory it
/// needs is that of the largest item. Whatever is wrong with the file is a <see cref="WxrException"/>.
/// </summary>
public static class WxrReader
{
    /// <summary>The parts in the order of the file, lazily; the stream stays open.</summary>
    /// <param name="stream">The file from its first byte; need not be seekable.</param>
    /// <param name="limits">What to refuse; the defaults when null.</param>
    /// <param name="progress">Told the number of bytes read so far, about every 64 KiB.</param>
    public static IEnumerable<WxrPart> Read(Stream stream, WxrLimits? limits = null, Action<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new WxrDocument(stream, limits ?? new WxrLimits(), progress).Parts();
    }
}
