using System.Globalization;
using System.Text;
using System.Xml;

namespace Convoke.Protocols.WordPress.Reading;

/// <summary>Walks over the elements of a file and takes their values out, within the limits.</summary>
internal sealed class WxrCursor : IDisposable
{
    private readonly XmlReader xml;
    private readonly WxrLimits limits;
    private readonly Names names = new();
    private readonly StringBuilder text = new();
    private readonly char[] chunk = new char[8 << 10];
    private long taken;

    public WxrCursor(TextReader source, WxrLimits limits)
    {
        this.limits = limits;
        xml = XmlReader.Create(
            source,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                NameTable = new BoundedNames(limits.Names),
            }
        );
    }

    public Family Family => names.Of(xml.NamespaceURI);

    public string Name => xml.LocalName;

    public int Depth => xml.Depth;

    public int Line => ((IXmlLineInfo)xml).LineNumber;

    public void ToRoot() => xml.MoveToContent();

    /// <summary>Goes to the next element right below the one at <paramref name="parent"/>; false at the end of that.</summary>
    public bool NextBelow(int parent)
    {
        if (xml.Depth == parent && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
            return false;

        while (xml.Read())
        {
            if (xml.Depth > limits.Depth)
                throw new WxrException(Line, $"Elements are nested more than {limits.Depth} deep.");
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == parent + 1)
                return true;
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == parent)
                return false;
        }

        return false;
    }

    /// <summary>Reads what follows the root, which must be nothing.</summary>
    public void ToEnd()
    {
        while (xml.Read())
        {
            // Whatever is not allowed there throws.
        }
    }

    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>Starts to count anew what one item takes.</summary>
    public void BeginItem() => taken = 0;

    /// <summary>The text right inside the current element, which it leaves at its end.</summary>
    public string Text()
    {
        if (xml.IsEmptyElement)
            return "";

        text.Clear();
        var (name, line, parent, size) = (xml.LocalName, Line, xml.Depth, 0L);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == parent))
        {
            if (xml.Depth == parent + 1 && xml.CanReadValueChunk && xml.HasValue)
                size = Append(name, line, size);
        }

        return text.ToString();
    }

    private long Append(string name, int line, long size)
    {
        for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0; )
        {
            var bytes = Encoding.UTF8.GetByteCount(chunk.AsSpan(0, read));
            size += bytes;
            taken += bytes;
            if (size > limits.Value)
                throw new WxrException(
                    line,
                    $"The value of “{name}” is longer than {limits.Value >> 20} MiB, which is the limit."
                );
            if (taken > limits.Item)
                throw new WxrException(line, $"One item is longer than {limits.Item >> 20} MiB, which is the limit.");
            text.Append(chunk, 0, read);
        }

        return size;
    }

    public string Trimmed() => Text().Trim();

    public long Number() =>
        long.TryParse(Text(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public void Dispose() => xml.Dispose();
}
