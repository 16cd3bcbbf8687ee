using System.Text.RegularExpressions;
using Convoke.Kernel;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Convoke.Entries;

/// <summary>Markdown as texts are written in: CommonMark with tables, notes, definition lists and bare links; HTML in it is words.</summary>
/// <remarks>What comes out has always been through the sanitiser: Markdown itself lets a link have any scheme.</remarks>
public static partial class Markdown
{
    /// <summary>Characters read of one source; what follows is cut off.</summary>
    public const int LongestSource = 1024 * 1024;

    private const int MostNotes = 1000;

    private static readonly MarkdownPipeline ForEntries = Pipeline().Build();

    private static readonly MarkdownPipeline ForComments = Pipeline().UseSoftlineBreakAsHardlineBreak().Build();

    public static SafeHtml ToHtml(string? source, SanitiserProfile? profile = null)
    {
        profile ??= SanitiserProfile.Entry;
        var text = source ?? "";
        if (text.Length > LongestSource)
            text = text[..LongestSource];
        var pipeline = profile == SanitiserProfile.Comment ? ForComments : ForEntries;
        return Sanitiser.Clean(Render(text, pipeline), profile);
    }

    private static MarkdownPipelineBuilder Pipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.Extensions.Add(new MarkdownEffort());
        return builder;
    }

    private static string Render(string source, MarkdownPipeline pipeline)
    {
        if (source.AsSpan().Count("[^") > MostNotes)
            return Paragraphs(source);
        try
        {
            using var writer = new StringWriter();
            var renderer = new HtmlRenderer(writer);
            pipeline.Setup(renderer);
            renderer.Render(Parse(source, pipeline));
            return writer.ToString();
        }
        catch (ArgumentException) // what Markdig answers to nesting that nobody wrote by hand
        {
            return Paragraphs(source);
        }
    }

    private static MarkdownDocument Parse(string source, MarkdownPipeline pipeline)
    {
        var document = Markdig.Markdown.Parse(source, pipeline);
        MarkdownMarks.NameHeadings(document);
        MarkdownMarks.AlignCells(document);
        return document;
    }

    /// <summary>The source as it stands, an empty line between paragraphs.</summary>
    private static string Paragraphs(string source) =>
        string.Concat(EmptyLines().Split(source).Select(part => $"<p>{Escape(part)}</p>"));

    private static string Escape(string words) =>
        words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    [GeneratedRegex(@"\n[ \t\r]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLines();
}
