using System.Net;
using System.Text.RegularExpressions;
using Convoke.Kernel.Sanitising;

namespace Convoke.Kernel;

/// <summary>HTML that the sanitiser has made. Nothing else can make one, and a page prints no other that it has not written itself.</summary>
public sealed partial record SafeHtml
{
    private readonly string _html;

    internal SafeHtml(string html) => _html = html;

    public static SafeHtml Empty { get; } = new("");

    public bool IsEmpty => _html.Length == 0;

    /// <summary>The words without the markup, at most <paramref name="max"/> characters of whole words.</summary>
    public string PlainText(int max = int.MaxValue) => Excerpt.Cut(PlainWords.Of(_html), max);

    /// <summary>What the database kept: it was clean when it went in.</summary>
    internal static SafeHtml FromStore(string html) => html.Length == 0 ? Empty : new(html);

    /// <summary>With names in braces replaced by what they stand for, as text; a name that stands for nothing stays.</summary>
    public SafeHtml Fill(Func<string, string?> figure) =>
        _html.Contains('{')
            ? new(
                Figure()
                    .Replace(
                        _html,
                        name => figure(name.Groups["name"].Value) is { } said ? WebUtility.HtmlEncode(said) : name.Value
                    )
            )
            : this;

    public override string ToString() => _html;

    [GeneratedRegex("\\{(?<name>[a-z-]{1,32})\\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figure();
}
