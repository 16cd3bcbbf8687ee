using System.Security.Cryptography;
using System.Text;

namespace Convoke.Entries;

/// <summary>
/// The one way to write down a published text, so that everybody computes the same hash. docs/versions.md describes it
/// for outsiders, with a test vector: change neither without the other, and never change it for versions that exist.
/// </summary>
public static class CanonicalForm
{
    private const string Name = "convoke-text-1";

    public static string Of(Text text)
    {
        var form = new StringBuilder();
        Line(form, "form", Name);
        Line(form, "language", text.Language.Code);
        Line(form, "title", text.Title);
        Line(form, "standfirst", text.Standfirst);
        Line(form, "format", text.Format is TextFormat.Html ? "html" : "markdown");
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
        return form.Append('\n').Append(Normal(text.Written).TrimEnd('\n')).Append('\n').ToString();
    }

    /// <summary>SHA-256 of the UTF-8 bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string canonical) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>Reads a kept version back: what stood under each name, in order, and the body.</summary>
    public static (ILookup<string, string> Lines, string Body) Read(string canonical)
    {
        var end = canonical.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = canonical[..end]
            .Split('\n')
            .Select(line => line.Split(": ", 2))
            .ToLookup(pair => pair[0].TrimEnd(':'), pair => pair.Length > 1 ? pair[1] : "");
        return (lines, canonical[(end + 2)..]);
    }

    /// <summary>An empty value leaves its line out; line breaks inside a value become single spaces.</summary>
    private static void Line(StringBuilder form, string name, string value)
    {
        var one = string.Join(
            ' ',
            Normal(value).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
        if (one.Length > 0)
            form.Append(name).Append(": ").Append(one).Append('\n');
    }

    private static string Normal(string value) =>
        Encoding
            .UTF8.GetString(Encoding.UTF8.GetBytes(value)) // lone surrogates become U+FFFD, as they would in the bytes
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Normalize(NormalizationForm.FormC);
}
