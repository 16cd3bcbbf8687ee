using System.Text;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>
/// Replaces shortcodes. Square brackets are a shortcode when their name is one that is known or holds an underscore,
/// when they hold <c>key=value</c>, end with <c>/]</c>, or are closed by <c>[/name]</c>. Anything else, such as
/// <c>[sic]</c>, <c>[1]</c> or <c>[their emphasis]</c>, is text. Inside <c>pre</c> and <c>code</c> there are none.
/// </summary>
internal sealed class Shortcodes(string text, ShortcodeMeaning meaning)
{
    private const int DeepestFrames = 8;
    private static readonly string[] Raw = ["pre", "code", "script", "style", "textarea"];

    private readonly Stack<(ShortcodeTag Opener, StringBuilder Inside)> frames = new();
    private StringBuilder output = new();

    public static string Replace(string text, ShortcodeMeaning meaning) =>
        text.Contains('[', StringComparison.Ordinal) ? new Shortcodes(text, meaning).Run() : text;

    private string Run()
    {
        var tags = Find();
        Pair(tags);
        var at = 0;
        foreach (var tag in tags)
        {
            if (tag.Start < at || !IsShortcode(tag))
                continue;
            output.Append(text, at, tag.Start - at);
            at = Take(tag);
        }

        output.Append(text, at, text.Length - at);
        while (frames.Count > 0)
            CloseFrame();
        return output.ToString();
    }

    private List<ShortcodeTag> Find()
    {
        var tags = new List<ShortcodeTag>();
        var pieces = new HtmlPieces(text, Raw);
        for (var at = 0; at < text.Length; )
        {
            var piece = pieces.Next(at);
            at = piece.End;
            if (piece.Kind != PieceKind.Text)
                continue;
            for (var open = piece.Start; open < piece.End && (open = text.IndexOf('[', open, piece.End - open)) >= 0; )
            {
                var tag = ShortcodeTag.Read(text, open);
                if (tag is not null)
                    tags.Add(tag);
                open = tag?.End ?? open + 1;
                at = Math.Max(at, open);
            }
        }

        return tags;
    }

    /// <summary>A closing tag closes the nearest tag of its name that is still open.</summary>
    private static void Pair(List<ShortcodeTag> tags)
    {
        var open = new Dictionary<string, Stack<ShortcodeTag>>(StringComparer.Ordinal);
        foreach (var tag in tags.Where(tag => !tag.IsEscaped && !tag.IsVoid))
        {
            if (!open.TryGetValue(tag.Name, out var stack))
                open[tag.Name] = stack = new();
            if (!tag.IsClosing)
                stack.Push(tag);
            else if (stack.TryPop(out var opener))
                (tag.Partner, opener.Partner) = (opener, tag);
        }
    }

    private static bool IsShortcode(ShortcodeTag tag) =>
        tag.Partner is not null
        || tag.Named.Count > 0
        || tag.IsVoid
        || tag.Name.Contains('_', StringComparison.Ordinal)
        || ShortcodeMeaning.IsKnown(tag.Name);

    /// <summary>Acts on a tag and answers where the text goes on.</summary>
    private int Take(ShortcodeTag tag)
    {
        if (tag.IsEscaped)
            output.Append(text, tag.Start + 1, tag.End - tag.Start - 2);
        else if (tag.IsClosing)
            Close(tag);
        else if (tag.Partner is null)
            output.Append(meaning.Alone(tag));
        else if (ShortcodeMeaning.IsCode(tag.Name))
            return Code(tag, tag.Partner);
        else if (frames.Count < DeepestFrames && ShortcodeMeaning.WantsInside(tag))
            OpenFrame(tag);
        return tag.End;
    }

    private int Code(ShortcodeTag opener, ShortcodeTag closing)
    {
        output.Append(ShortcodeMeaning.Code(text[opener.End..closing.Start]));
        return closing.End;
    }

    private void OpenFrame(ShortcodeTag tag)
    {
        frames.Push((tag, output));
        output = new StringBuilder();
    }

    private void Close(ShortcodeTag tag)
    {
        if (frames.All(frame => frame.Opener != tag.Partner) || tag.Partner is null)
            return;
        while (frames.Peek().Opener != tag.Partner)
            CloseFrame();
        CloseFrame();
    }

    private void CloseFrame()
    {
        var (opener, outside) = frames.Pop();
        outside.Append(ShortcodeMeaning.Around(opener, output.ToString()));
        output = outside;
    }
}
