using System.Text;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>
/// Takes the block comments out of a text. Static blocks keep their markup; blocks that a server fills (latest posts,
/// menus, forms ...) go with all they hold; what stands outside any block gets paragraphs like classic text.
/// </summary>
internal sealed class Blocks(string text, string footnotes)
{
    private static readonly HashSet<string> Dynamic = new(
        (
            "archives avatar block calendar categories cover-image home-link latest-comments latest-posts legacy-widget loginout "
            + "navigation navigation-link navigation-submenu nextpage more page-list page-list-item pattern query query-loop "
            + "read-more rss search site-logo site-tagline site-title social-link social-links spacer tag-cloud template-part "
            + "term-description widget-group comments comment-template"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly string[] DynamicFamilies = ["post-", "comment-", "comments-", "query-"];
    private static readonly HashSet<string> Classic = new(["freeform", "shortcode"], StringComparer.Ordinal);

    private readonly StringBuilder output = new();
    private readonly Stack<(string Name, bool IsHidden, bool WasClassic)> open = new();
    private readonly Dictionary<string, int> openNames = new(StringComparer.Ordinal);
    private bool isHidden;
    private bool isClassic = true;

    public static string Strip(string text, string footnotes) =>
        text.Contains("<!-- wp:", StringComparison.Ordinal) ? new Blocks(text, footnotes).Run() : Paragraphs.Of(text);

    private string Run()
    {
        var at = 0;
        while (NextMark(at) is { } mark)
        {
            Put(text[at..mark.Start]);
            Take(mark);
            at = mark.End;
        }

        Put(text[at..]);
        return output.ToString();
    }

    private BlockMark? NextMark(int at)
    {
        while ((at = text.IndexOf("<!--", at, StringComparison.Ordinal)) >= 0)
        {
            var end = text.IndexOf("-->", at + 2, StringComparison.Ordinal);
            if (end < 0)
                return null;
            if (BlockMark.Read(text, at, end + 3) is { } mark)
                return mark;
            at = end;
        }

        return null;
    }

    private void Take(BlockMark mark)
    {
        if (mark.IsClosing)
            Close(mark.Name);
        else if (mark is { Name: "footnotes" } && !isHidden)
            output.Append(Footnotes.Html(footnotes));
        else if (!mark.IsVoid)
            Open(mark.Name);
    }

    private void Open(string name)
    {
        open.Push((name, isHidden, isClassic));
        openNames[name] = openNames.GetValueOrDefault(name) + 1;
        isHidden |= IsDynamic(name);
        isClassic = Classic.Contains(name);
    }

    private void Close(string name)
    {
        if (openNames.GetValueOrDefault(name) == 0)
            return;
        for (var closed = false; !closed; )
        {
            var (last, wasHidden, wasClassic) = open.Pop();
            openNames[last]--;
            (isHidden, isClassic, closed) = (wasHidden, wasClassic, last == name);
        }
    }

    private void Put(string part)
    {
        if (isHidden || part.Length == 0)
            return;
        output.Append(isClassic && !string.IsNullOrWhiteSpace(part) ? Paragraphs.Of(part) : part);
    }

    private static bool IsDynamic(string name) =>
        Dynamic.Contains(name) || DynamicFamilies.Any(family => name.StartsWith(family, StringComparison.Ordinal));
}
