using System.Security.Cryptography;
using System.Text;

namespace Convoke.Entries;

/// <summary>
/// The one way to write down a published text, so that everybody computes the same hash. docs/versions.md describes it
/// for outsiders, with test vectors: change neither without the other, and never change it for versions that exist.
/// </summary>
public static partial class CanonicalForm
{
    /// <summary>Knows neither sources nor pictures, and is what a text without them goes on being written as.</summary>
    private const string First = "convoke-text-1";
    private const string Second = "convoke-text-2";

    public static string Of(Text text)
    {
        var form = new StringBuilder();
        var isFirst = text.Sources.Count == 0 && One(text.PictureAlt).Length == 0;
        Line(form, "form", isFirst ? First : Second);
        Line(form, "language", text.Language.Code);
        Line(form, "title", text.Title);
        Line(form, "standfirst", text.Standfirst);
        Line(form, "format", text.Format is TextFormat.Html ? "html" : "markdown");
        Line(form, "picture-alt", text.PictureAlt);
        foreach (var demand in text.Demands)
        {
            Line(form, "demand", demand.Title);
            Line(form, "demand-text", demand.Text);
        }
        foreach (var kind in text.Entry.CallsOn.Kinds)
            Line(form, "addressee-kind", kind);
        foreach (var region in text.Entry.CallsOn.Regions)
            Line(form, "addressee-region", region);
        Line(form, "addressee-people", text.AddressedPeople);
        foreach (var source in text.Sources)
            Cite(form, source);
        return form.Append('\n').Append(Normal(text.Written).TrimEnd('\n')).Append('\n').ToString();
    }

    /// <summary>SHA-256 of the UTF-8 bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string canonical) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>A source begins with its title even where that is empty, or its parts would belong to the one before.</summary>
    private static void Cite(StringBuilder form, Source source)
    {
        if (One(source.Title).Length == 0)
            form.Append("source:\n");
        Line(form, "source", source.Title);
        Line(form, "source-publisher", source.Publisher);
        Line(form, "source-date", source.Date);
        Line(form, "source-address", source.Address);
    }

    /// <summary>An empty value leaves its line out.</summary>
    private static void Line(StringBuilder form, string name, string value)
    {
        if (One(value) is { Length: > 0 } one)
            form.Append(name).Append(": ").Append(one).Append('\n');
    }

    /// <summary>Line breaks inside a value become single spaces.</summary>
    private static string One(string value) =>
        string.Join(
            ' ',
            Normal(value).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );

    private static string Normal(string value) =>
        Encoding
            .UTF8.GetString(Encoding.UTF8.GetBytes(value)) // lone surrogates become U+FFFD, as they would in the bytes
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Normalize(NormalizationForm.FormC);
}
