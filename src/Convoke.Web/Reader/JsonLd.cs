using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;

namespace Convoke.Web.Reader;

/// <summary>Data for search engines (JSON-LD 1.1) that stands in a page: written so that no value can end the script element.</summary>
public sealed class JsonLd(object data) : IHtmlContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All), // still escapes < > & and quotes
    };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        writer.Write(JsonSerializer.Serialize(data, data.GetType(), Options));
}
