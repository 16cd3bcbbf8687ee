using Convoke.Web.Locales;

namespace Convoke.Web.Tests.Locales;

/// <summary>Compares the holes and tags of a translation with those of its message.</summary>
internal static class Marks
{
    /// <summary>
    /// The same marks, tags well nested. The count itself may be left out of a plural form, where a language says
    /// "no comments" or "two comments" in words; nothing may come in.
    /// </summary>
    public static bool Agree(PoEntry entry, string form)
    {
        var wanted = Message.MarksOf(entry.PluralId ?? entry.Id).Order(StringComparer.Ordinal).ToList();
        var found = Message.MarksOf(form).Order(StringComparer.Ordinal).ToList();
        if (entry.PluralId is { } plural && Message.MarksOf(plural).FirstOrDefault(IsHole) is { } count)
            (wanted, found) = (wanted.FindAll(mark => mark != count), found.FindAll(mark => mark != count));
        return Nested(Message.MarksOf(form)) && wanted.SequenceEqual(found);
    }

    private static bool IsHole(string mark) => mark.StartsWith('{');

    private static bool Nested(IEnumerable<string> marks)
    {
        var open = new Stack<string>();
        foreach (var mark in marks.Where(mark => !IsHole(mark)))
            if (!mark.StartsWith("</", StringComparison.Ordinal))
                open.Push(mark);
            else if (open.Count == 0 || open.Pop() != mark.Replace("/", ""))
                return false;
        return open.Count == 0;
    }
}
