namespace Convoke.Protocols.WordPress.Reading;

/// <summary>
/// Stands between the file and the XML reader. It drops the characters XML forbids, turns CDATA sections into plain
/// text (the XML reader would hold a whole section in memory, but hands text out piece by piece), refuses document
/// types and endless tags before anything is buffered, and knows whether the file ends in the middle.
/// </summary>
internal sealed partial class Sieve : TextReader
{
    private enum Place
    {
        Start,
        Text,
        Tag,
        Instruction,
        Comment,
        Cdata,
    }

    private const int InputSize = 16 << 10;
    private const int OutputSize = 8 << 10;
    private const int Room = 64;

    private readonly TextReader source;
    private readonly WxrBytes bytes;
    private readonly WxrLimits limits;
    private readonly char[] input = new char[InputSize];
    private readonly char[] output = new char[OutputSize + Room];
    private int inputAt;
    private int inputEnd;
    private int outputAt;
    private int outputEnd;
    private bool sourceEnded;
    private Place place = Place.Start;
    private int depth;

    public Sieve(TextReader source, WxrBytes bytes, WxrLimits limits)
    {
        this.source = source;
        this.bytes = bytes;
        this.limits = limits;
    }

    /// <summary>The line of the last character taken from the file.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Forbidden characters dropped.</summary>
    public Mended Forbidden { get; } = new();

    /// <summary>Bytes replaced that were none of the file's encoding.</summary>
    public Mended Undecodable { get; } = new();

    public override int Read(char[] buffer, int index, int count)
    {
        if (outputAt == outputEnd && !Refill())
            return 0;

        var length = Math.Min(count, outputEnd - outputAt);
        output.AsSpan(outputAt, length).CopyTo(buffer.AsSpan(index));
        outputAt += length;
        return length;
    }

    public override int Read() => outputAt == outputEnd && !Refill() ? -1 : output[outputAt++];

    public override int Peek() => outputAt == outputEnd && !Refill() ? -1 : output[outputAt];

    private bool Refill()
    {
        outputAt = outputEnd = 0;
        while (outputEnd < OutputSize && (inputAt < inputEnd || Fill()))
            Step();
        if (outputEnd == 0)
            RefuseUnfinished();
        return outputEnd > 0;
    }

    private void Step()
    {
        switch (place)
        {
            case Place.Start:
                Begin();
                break;
            case Place.Text or Place.Comment or Place.Cdata when TakePlain():
                break;
            case Place.Text:
                InText();
                break;
            case Place.Tag:
                InTag();
                break;
            case Place.Instruction:
                Until("?>", limits.Tag);
                break;
            case Place.Comment:
                Until("-->", int.MaxValue);
                break;
            default:
                InCdata();
                break;
        }
    }

    /// <summary>Moves what is left of the input to the front and reads more behind it.</summary>
    private bool Fill()
    {
        if (sourceEnded)
            return false;

        var left = inputEnd - inputAt;
        input.AsSpan(inputAt, left).CopyTo(input);
        inputAt = 0;
        var read = source.Read(input, left, InputSize - left);
        inputEnd = left + read;
        sourceEnded = read == 0;
        if (bytes.IsTooLong)
            throw new WxrException(Line, $"The file is longer than {limits.Total >> 20} MiB, which is the limit.");
        return read > 0;
    }

    private bool Ahead(int length)
    {
        while (inputEnd - inputAt < length)
        {
            if (!Fill())
                return false;
        }

        return true;
    }

    private bool IsAhead(string text) => Ahead(text.Length) && input.AsSpan(inputAt, text.Length).SequenceEqual(text);
}
