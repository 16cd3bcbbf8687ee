using System.Text;

namespace Convoke.Web.Tests.Locales;

/// <summary>Splits what stands between brackets into its arguments; strings and inner brackets stay whole.</summary>
internal static class Arguments
{
    public static IEnumerable<string> Of(string text, int start)
    {
        var argument = new StringBuilder();
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                var end = EndOfString(text, at);
                argument.Append(text, at, end - at + 1);
                at = end;
                continue;
            }

            depth += text[at] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (depth < 0)
                break;

            if (text[at] == ',' && depth == 0)
            {
                yield return argument.ToString();
                argument.Clear();
            }
            else
                argument.Append(text[at]);
        }

        yield return argument.ToString();
    }

    private static int EndOfString(string text, int at)
    {
        for (at++; at < text.Length && text[at] != '"'; at++)
            if (text[at] == '\\')
                at++;
        return at;
    }
}
