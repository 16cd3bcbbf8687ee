using System.Globalization;

namespace Convoke.Kernel;

/// <summary>
/// How long what stands in lists, menus and heads of pages may be, in UTF-16 units: far more than anybody writes by hand. The
/// columns have no limit of their own, so that a text is refused where it can still be said which one it is.
/// </summary>
public static class Lengths
{
    public const int Title = 500;
    public const int Standfirst = 5000;

    /// <summary>Of authors, categories and tags.</summary>
    public const int Name = 200;

    /// <summary>The beginning of a text that is too long; what a reader takes for one sign is not cut in two.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = 0;
        for (var next = 0; end < text.Length; end = next)
        {
            next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > most)
                break;
        }
        return text[..end].TrimEnd();
    }
}
