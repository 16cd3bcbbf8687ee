using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Convoke.Entries;

/// <summary>Leaves a paragraph as it was typed when reading its marks would cost more than any text needs.</summary>
/// <remarks>
/// Matching brackets and emphasis takes time with the square of their number in one paragraph, and a table has as many cells as
/// its widest row times its rows. A paragraph that asks for more is somebody's experiment; its words are shown all the same.
/// </remarks>
internal sealed class MarkdownEffort : IMarkdownExtension
{
    private const long MostSteps = 25_000_000;
    private const int WidestRow = 100;
    private const int MostCells = 50_000;

    private static readonly object Spent = new();

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_~`");

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (
            var parser in pipeline.BlockParsers.Where(parser => parser is ParagraphBlockParser or HeadingBlockParser)
        )
            parser.Closed += (processor, block) => Judge(processor.Document, (LeafBlock)block);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static void Judge(MarkdownDocument document, LeafBlock block)
    {
        var marks = 0L;
        var widest = 0;
        foreach (var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
        {
            marks += Count(line.Slice.AsSpan());
            widest = Math.Max(widest, line.Slice.AsSpan().Count('|'));
        }
        var spent = (document.GetData(Spent) as long? ?? 0) + marks * marks;
        if (spent > MostSteps || widest > WidestRow || widest * block.Lines.Count > MostCells)
            LeaveAsTyped(block);
        else
            document.SetData(Spent, spent);
    }

    private static int Count(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var next = line.IndexOfAny(Marks); next >= 0; next = line.IndexOfAny(Marks))
        {
            count++;
            line = line[(next + 1)..];
        }
        return count;
    }

    private static void LeaveAsTyped(LeafBlock block)
    {
        block.ProcessInlines = false;
        block.Inline = new ContainerInline();
        block.Inline.AppendChild(new LiteralInline(block.Lines.ToString()));
        block.Lines = new StringLineGroup();
    }
}
