using System.Buffers;
using System.Text;

namespace Convoke.Protocols.Csv;

/// <summary>
/// Writes tables for other programs (RFC 4180), with a byte order mark, without which some take UTF-8 for something else. A cell that such a program
/// would take for a formula gets an apostrophe before it, as OWASP advises; <see cref="Plain"/> takes it away again.
/// </summary>
public static class CsvWriter
{
    private const string Formulas = "=+-@\t\r";
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t");

    /// <summary>The table, line by line, each ended as RFC 4180, 2 wants it.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>A cell as it was before <see cref="Write"/> guarded it.</summary>
    public static string Plain(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;
    }

    private static string Cell(string value)
    {
        var guarded = IsFormula(value) ? "'" + value : value;
        return guarded.AsSpan().IndexOfAny(Quoted) < 0 && guarded.Trim() == guarded
            ? guarded
            : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsFormula(string value) =>
        value.TrimStart('\'') is [var first, ..] && Formulas.Contains(first, StringComparison.Ordinal);
}
