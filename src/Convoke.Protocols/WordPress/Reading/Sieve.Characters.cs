using System.Buffers;
using System.Globalization;

namespace Convoke.Protocols.WordPress.Reading;

/// <summary>What the sieve does with single characters and with references to them.</summary>
internal sealed partial class Sieve
{
    private const int LongestReference = 32;

    /// <summary>Everything that means something in text, a comment or a CDATA section, ends a line or is forbidden.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(c => (char)c),
        '<',
        '>',
        '&',
        ']',
        '-',
        WxrEncoding.Invalid,
        '\uFFFF',
    ]);

    /// <summary>Lets a run of ordinary characters through at once; false when the next one is special.</summary>
    private bool TakePlain()
    {
        var window = input.AsSpan(inputAt, Math.Min(inputEnd - inputAt, OutputSize - outputEnd));
        var length = window.IndexOfAny(Special);
        if (length == 0)
            return false;
        if (length > 0)
            window = window[..length];
        window.CopyTo(output.AsSpan(outputEnd));
        inputAt += window.Length;
        outputEnd += window.Length;
        return true;
    }

    /// <summary>Lets one character through, or drops it when XML forbids it (XML 1.0, 2.2).</summary>
    private void Take()
    {
        var c = input[inputAt];
        Skip();
        if (c == WxrEncoding.Invalid)
        {
            Undecodable.Add(Line);
            output[outputEnd++] = '\uFFFD';
        }
        else if (c is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFF')
        {
            Forbidden.Add(Line);
        }
        else
        {
            output[outputEnd++] = c;
        }
    }

    private void Take(int count)
    {
        for (var i = 0; i < count; i++)
            Take();
    }

    /// <summary>Leaves one character out; a line ends with CR LF, LF or CR.</summary>
    private void Skip()
    {
        var c = input[inputAt++];
        if (c == '\n' || (c == '\r' && !IsAhead("\n")))
            Line++;
    }

    private void Put(string text)
    {
        text.CopyTo(output.AsSpan(outputEnd));
        outputEnd += text.Length;
    }

    /// <summary>A reference such as <c>&amp;#x1;</c> to a forbidden character goes like the character itself.</summary>
    private void Reference()
    {
        Ahead(LongestReference);
        var window = input.AsSpan(inputAt, Math.Min(LongestReference, inputEnd - inputAt));
        var end = window.IndexOf(';');
        if (end > 2 && window[1] == '#' && IsForbidden(window[2..end]))
        {
            inputAt += end + 1;
            Forbidden.Add(Line);
        }
        else if (end < 0 && window.Length == LongestReference)
        {
            // The XML reader would look for the end of the name through the whole file.
            throw new WxrException(Line, "The XML is not well-formed: “&” does not begin a reference.");
        }
        else
        {
            Take();
        }
    }

    private static bool IsForbidden(ReadOnlySpan<char> number)
    {
        var isHex = number[0] == 'x';
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return uint.TryParse(isHex ? number[1..] : number, style, CultureInfo.InvariantCulture, out var code)
            && code
                is (< 0x20 and not (0x9 or 0xA or 0xD))
                    or (>= 0xD800 and <= 0xDFFF)
                    or 0xFFFE
                    or 0xFFFF
                    or > 0x10FFFF;
    }
}
