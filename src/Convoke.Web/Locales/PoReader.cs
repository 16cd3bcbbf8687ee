using System.Globalization;
using System.Text;

namespace Convoke.Web.Locales;

/// <summary>Reads PO line by line: a keyword opens a part, quoted lines go on with it, the next message closes it.</summary>
internal sealed class PoReader(TextReader text)
{
    private readonly List<PoEntry> entries = [];
    private readonly SortedDictionary<int, StringBuilder> forms = [];
    private StringBuilder? context;
    private StringBuilder? id;
    private StringBuilder? pluralId;
    private StringBuilder? open;
    private bool fuzzy;
    private bool nextIsFuzzy;
    private int line;
    private int start;

    public List<PoEntry> ReadAll()
    {
        while (text.ReadLine() is { } read)
        {
            line++;
            ReadLine(read.Trim());
        }

        Close();
        return entries;
    }

    private void ReadLine(string read)
    {
        if (read.StartsWith("#,", StringComparison.Ordinal))
            nextIsFuzzy |= read.Contains("fuzzy", StringComparison.Ordinal);
        else if (read.StartsWith('"'))
            (open ?? throw Wrong("a quoted line that belongs to nothing")).Append(Unquote(read));
        else if (read.Length > 0 && !read.StartsWith('#'))
            ReadKeyword(read);
    }

    private void ReadKeyword(string read)
    {
        var space = read.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            throw Wrong($"\"{read}\" is no keyword with a quoted text");

        var (keyword, quoted) = (read[..space], read[space..].Trim());
        if (keyword == "msgctxt" || (keyword == "msgid" && (id is not null || context is null)))
            Begin();
        open = PartFor(keyword).Append(Unquote(quoted));
    }

    private void Begin()
    {
        Close();
        (start, fuzzy, nextIsFuzzy) = (line, nextIsFuzzy, false);
    }

    private StringBuilder PartFor(string keyword) =>
        keyword switch
        {
            "msgctxt" => context = new StringBuilder(),
            "msgid" => id = new StringBuilder(),
            "msgid_plural" => pluralId = new StringBuilder(),
            "msgstr" => forms[0] = new StringBuilder(),
            _ => forms[FormNumber(keyword)] = new StringBuilder(),
        };

    private int FormNumber(string keyword) =>
        keyword.StartsWith("msgstr[", StringComparison.Ordinal)
        && keyword.EndsWith(']')
        && int.TryParse(keyword.AsSpan(7, keyword.Length - 8), CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong($"\"{keyword}\" is not a keyword of PO");

    private void Close()
    {
        if (id is not null)
            entries.Add(
                new PoEntry(
                    context?.ToString(),
                    id.ToString(),
                    pluralId?.ToString(),
                    [.. forms.Values.Select(form => form.ToString())],
                    start
                )
                {
                    Fuzzy = fuzzy,
                }
            );
        else if (context is not null)
            throw Wrong("msgctxt without msgid");

        (context, id, pluralId, open) = (null, null, null, null);
        forms.Clear();
    }

    private string Unquote(string quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"')
            throw Wrong("a text that is not between quotation marks");

        var plain = new StringBuilder(quoted.Length);
        for (var at = 1; at < quoted.Length - 1; at++)
            plain.Append(quoted[at] == '\\' ? Unescape(quoted, ++at) : quoted[at]);
        return plain.ToString();
    }

    private char Unescape(string quoted, int at) =>
        at >= quoted.Length - 1
            ? throw Wrong("a backslash with nothing after it")
            : quoted[at] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '"' => '"',
                '\\' => '\\',
                var other => throw Wrong($"\\{other} is not an escape that is read here"),
            };

    private FormatException Wrong(string what) => new($"line {line}: {what}");
}
