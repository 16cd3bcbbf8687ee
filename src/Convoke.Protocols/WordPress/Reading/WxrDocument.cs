using System.Xml;

namespace Convoke.Protocols.WordPress.Reading;

/// <summary>One pass over one file.</summary>
internal sealed class WxrDocument(Stream stream, WxrLimits limits, Action<long>? progress)
{
    private readonly WxrSite site = new();
    private Sieve sieve = null!;
    private WxrCursor cursor = null!;
    private int parts;

    public IEnumerable<WxrPart> Parts()
    {
        using var bytes = new WxrBytes(stream, limits.Total, progress);
        using var text = new StreamReader(bytes, WxrEncoding.Of(bytes.Head(WxrEncoding.HeadLength)), false);
        using var sifted = new Sieve(text, bytes, limits);
        using var walk = new WxrCursor(sifted, limits);
        (sieve, cursor) = (sifted, walk);

        Guarded(ToChannel);
        var channel = cursor.Depth;
        for (var isSiteTold = false; Guarded(() => Next(channel)) is { } part; )
        {
            if (!isSiteTold)
                yield return site;
            isSiteTold = true;
            yield return part;
        }

        RequireVersion();
        Guarded(ToEnd);
        if (parts == 0)
            yield return site;
        foreach (var warning in Warnings())
            yield return warning;
    }

    private WxrPart? Next(int channel)
    {
        while (cursor.NextBelow(channel))
        {
            if (WxrForms.Part(cursor) is not { } part)
            {
                WxrForms.Site(site, cursor);
                continue;
            }

            if (part is WxrItem)
                RequireVersion();
            if (++parts > limits.Parts)
                throw new WxrException(
                    part.Line,
                    $"There are more than {limits.Parts} items and terms, which is the limit."
                );
            return part;
        }

        return null;
    }

    private bool ToChannel()
    {
        cursor.ToRoot();
        if (cursor.Name != "rss")
            throw new WxrException(
                cursor.Line,
                $"The root element is “{cursor.Name}”, not “rss”: this is not a WordPress export."
            );

        while (cursor.NextBelow(0))
        {
            if (cursor is { Family: Family.Rss, Name: "channel" })
            {
                site.Line = cursor.Line;
                return true;
            }
        }

        throw new WxrException(sieve.Line, "The file has no “channel” element: this is not a WordPress export.");
    }

    private bool ToEnd()
    {
        cursor.ToEnd();
        return true;
    }

    private void RequireVersion()
    {
        if (site.Version.Length == 0)
            throw new WxrException(
                cursor.Line,
                "The feed names no WXR version: it is an RSS feed, not a WordPress export."
            );
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException exception)
        {
            var line = exception.LineNumber > 0 ? exception.LineNumber : cursor.Line;
            throw new WxrException(line, $"The XML is not well-formed: {Sentence(exception)}", exception);
        }
    }

    /// <summary>The reader's own sentence, without the position it ends with and without what XML cannot hold.</summary>
    private static string Sentence(XmlException exception)
    {
        var message = exception.Message;
        var end = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var sentence = end > 0 && exception.LineNumber > 0 ? message[..end] : message;
        return new string([.. sentence.Take(300).Select(c => char.IsControl(c) ? ' ' : c)]);
    }

    private IEnumerable<WxrWarning> Warnings()
    {
        if (sieve.Forbidden.Count > 0)
            yield return Warning(sieve.Forbidden, "Characters that XML forbids were left out");
        if (sieve.Undecodable.Count > 0)
            yield return Warning(sieve.Undecodable, "Bytes that are none of the encoding of the file were replaced");
    }

    private static WxrWarning Warning(Mended mended, string what) =>
        new($"{what}: {mended.Count}, the first in line {mended.FirstLine}.") { Line = mended.FirstLine };
}
