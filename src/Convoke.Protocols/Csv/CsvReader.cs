using System.Text;

namespace Convoke.Protocols.Csv;

/// <summary>
/// Reads tables as programs write them (RFC 4180): cells in quotes may hold separators, line ends and doubled quotes. What separates cells is
/// found out from the first line: a comma, a semicolon (where a comma stands in numbers) or a tab.
/// </summary>
public static class CsvReader
{
    private const char Quote = '"';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>All rows that hold anything, each with the number of the line on which it begins, from 1.</summary>
    /// <exception cref="FormatException">A quoted cell does not end.</exception>
    public static IReadOnlyList<CsvRow> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart(ByteOrderMark);
        var (rows, cells, cell) = (new List<CsvRow>(), new List<string>(), new StringBuilder());
        var (separator, line, begun, at) = (SeparatorOf(text), 1, 1, 0);
        while (at < text.Length)
        {
            var sign = text[at];
            if (sign == Quote && cell.Length == 0)
            {
                at = ReadQuoted(text, at + 1, cell, ref line);
            }
            else if (sign == separator)
            {
                EndCell();
                at++;
            }
            else if (sign is '\r' or '\n')
            {
                at += sign == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                EndRow();
                begun = ++line;
            }
            else
            {
                cell.Append(sign);
                at++;
            }
        }
        EndRow();
        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (cells.Exists(one => !string.IsNullOrWhiteSpace(one)))
                rows.Add(new CsvRow(begun, [.. cells]));
            cells.Clear();
        }
    }

    /// <summary>Gives the place after the closing quote.</summary>
    private static int ReadQuoted(string text, int at, StringBuilder cell, ref int line)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == Quote)
            {
                if (at + 1 == text.Length || text[at + 1] != Quote)
                    return at + 1;
                at++;
            }
            else if (text[at] == '\n')
            {
                line++;
            }
            cell.Append(text[at]);
        }
        throw new FormatException("A quoted cell does not end.");
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return new[] { ',', ';', '\t' }.MaxBy(separator => first.Count(sign => sign == separator));
    }
}

/// <summary>A row: the line on which it begins, from 1, and its cells as they were written.</summary>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
