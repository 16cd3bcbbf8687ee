using Convoke.Kernel;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Convoke.Entries;

/// <summary>What the rendering adds to parsed Markdown: names for headings, so that they can be linked to, and classes for cells.</summary>
internal static class MarkdownMarks
{
    public static void NameHeadings(MarkdownDocument document)
    {
        var times = new Dictionary<string, int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var name = Slug.From(Words(heading));
            if (name.Length == 0)
                continue;
            var number = times[name] = times.GetValueOrDefault(name) + 1;
            heading.GetAttributes().Id = number == 1 ? name : Slug.Numbered(name, number);
        }
    }

    /// <summary>Columns are aligned by class: a style attribute would not pass the content policy.</summary>
    public static void AlignCells(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var row in table.OfType<TableRow>())
                Align(row, table.ColumnDefinitions);
            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
        }
    }

    private static void Align(TableRow row, List<TableColumnDefinition> columns)
    {
        for (var i = 0; i < Math.Min(row.Count, columns.Count); i++)
        {
            if (columns[i].Alignment is TableColumnAlign.Center or TableColumnAlign.Right)
                row[i]
                    .GetAttributes()
                    .AddClass(columns[i].Alignment is TableColumnAlign.Center ? "align-center" : "align-end");
        }
    }

    private static string Words(HeadingBlock heading) =>
        string.Concat(heading.Inline?.Descendants().Select(Words) ?? []);

    private static string Words(MarkdownObject inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        };
}
