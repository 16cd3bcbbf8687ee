using System.Net;
using System.Text;
using System.Text.Json;

namespace Convoke.Protocols.WordPress.Content;

/// <summary>Footnotes, which WordPress keeps beside the text as JSON: <c>[{"id":"…","content":"…"}]</c>.</summary>
internal static class Footnotes
{
    public static string Html(string json)
    {
        var list = new StringBuilder();
        foreach (var note in Read(json))
        {
            var id = WebUtility.HtmlEncode(note.Id);
            list.Append(null, $"<li id=\"{id}\">{note.Content} <a href=\"#{id}-link\">↩</a></li>");
        }

        return list.Length == 0 ? "" : $"<ol>{list}</ol>";
    }

    private static List<Note> Read(string json)
    {
        try
        {
            return json.Length == 0
                ? []
                : JsonSerializer.Deserialize<List<Note>>(json, JsonSerializerOptions.Web) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private sealed record Note(string? Id, string? Content);
}
