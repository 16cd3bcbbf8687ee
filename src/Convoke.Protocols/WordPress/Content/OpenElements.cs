using System.Text;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>The elements that wait for their end, as the tree builder will see them; writes the ends of what it closes.</summary>
internal sealed class OpenElements(StringBuilder output)
{
    private static readonly string[] Rows = ["tr", "thead", "tbody", "tfoot", "table"];

    private readonly List<string> names = [];

    public int Depth => names.Count;

    /// <summary>How many of them are formatting, which the tree builder opens again in every paragraph.</summary>
    public int Formatting { get; private set; }

    /// <summary>Whether words here would be moved in front of the table.</summary>
    public bool IsTableFrame => names.Count > 0 && Rows.Contains(names[^1]);

    /// <summary>Closes what a start tag closes by itself; false when it may not stand here.</summary>
    public bool Prepare(string name)
    {
        if (name is "rt" or "rp")
            CloseLast(["rt", "rp"], ["ruby"]);
        else if (name is "li")
            CloseLast(["li"], ["ul", "ol"]);
        else if (name is "dt" or "dd")
            CloseLast(["dt", "dd"], ["dl"]);
        else if (Tags.TableParts.Contains(name))
            return PrepareRow(name);
        return true;
    }

    private void CloseLast(string[] items, string[] lists)
    {
        var at = names.FindLastIndex(items.Contains);
        if (at >= 0 && at > names.FindLastIndex(one => lists.Contains(one) || IsWall(one)))
            CloseTo(at);
    }

    private bool PrepareRow(string name)
    {
        var frame = names.FindLastIndex(one => one is "table" or "object" || MayHold(one, name));
        if (frame < 0 || names[frame] == "object")
            return false;
        CloseTo(frame + 1);
        return true;
    }

    public void Push(string name)
    {
        if (Tags.Implied.Contains(name))
            return;
        names.Add(name);
        Formatting += Tags.Formatting.Contains(name) ? 1 : 0;
    }

    /// <summary>An end without a beginning ends nothing, and nothing in a cell ends what is around its table.</summary>
    public void End(string name)
    {
        if (Tags.Implied.Contains(name))
        {
            output.Append("</").Append(name).Append('>');
            return;
        }

        var at = names.LastIndexOf(name);
        var wall = names.FindLastIndex(IsWall);
        if (at < 0 || (at < wall && !MayCross(name, wall)))
            return;
        var reopened = Tags.Formatting.Contains(name)
            ? names[(at + 1)..].Where(Tags.Formatting.Contains).Take(3).ToList()
            : [];
        CloseTo(at);
        foreach (var again in reopened)
        {
            output.Append('<').Append(again).Append('>');
            Push(again);
        }
    }

    /// <summary>A part of a table, and the table, end the cells inside; not those of a table around.</summary>
    private bool MayCross(string name, int wall) =>
        names[wall] != "object"
        && (name == "table" || Tags.TableParts.Contains(name))
        && names.LastIndexOf(name) >= names.FindLastIndex(one => one is "table" or "object");

    private void CloseTo(int count)
    {
        for (var i = names.Count - 1; i >= count; i--)
        {
            output.Append("</").Append(names[i]).Append('>');
            Formatting -= Tags.Formatting.Contains(names[i]) ? 1 : 0;
        }

        names.RemoveRange(count, names.Count - count);
    }

    private static bool IsWall(string name) => name is "td" or "th" or "caption" or "table" or "object";

    private static bool MayHold(string frame, string part) =>
        part switch
        {
            "td" or "th" => frame is "tr",
            "tr" => frame is "thead" or "tbody" or "tfoot",
            _ => false,
        };
}
