using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using QRCoder;

namespace Convoke.Web.Office;

/// <summary>A QR code drawn here, into the page: no script, no picture that could be kept somewhere.</summary>
internal static class QrPicture
{
    public static IHtmlContent Of(string words, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(words, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        for (var x = 0; x < rows[y].Count; x++)
            if (rows[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        var drawn = new TagBuilder("path") { Attributes = { ["d"] = path.ToString() } };
        var picture = new TagBuilder("svg");
        (picture.Attributes["class"], picture.Attributes["viewBox"]) = ("qr", $"0 0 {rows.Count} {rows.Count}");
        (picture.Attributes["role"], picture.Attributes["aria-label"]) = ("img", label);
        picture.InnerHtml.AppendHtml(drawn);
        return picture;
    }
}
