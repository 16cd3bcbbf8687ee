using System.Security.Cryptography;
using System.Text;
using Convoke.Assemblies;
using Convoke.Web.Hosting;
using Convoke.Web.Reader;
using Convoke.Work;

namespace Convoke.Web.Endpoints;

/// <summary>The assembly's own colours as a sheet, which is asked for by its hash and so never has to be asked for again.</summary>
internal static class ThemeSheet
{
    public const string Path = "/theme.css";

    public static IResult Give(HttpContext context, string? v)
    {
        if (context.Visit().Site.Assembly.Colours is not { } colours)
            return Results.NotFound();
        context.KeepPage([Tags.Assembly], null, "v");
        if (v == VersionOf(colours))
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(Css(colours), "text/css", Encoding.UTF8);
    }

    /// <summary>Null where the colours are those of the sheet.</summary>
    public static string? AddressOf(Colours? colours) => colours is null ? null : $"{Path}?v={VersionOf(colours)}";

    private static string VersionOf(Colours colours) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css(colours))))[..16];

    /// <summary>Every value is # and six digits: <see cref="Contrast.IsColour"/> let nothing else in.</summary>
    private static string Css(Colours colours) =>
        $$"""
            @layer tokens {
              :root { {{Plain(colours.Light)}} }
              @supports (color: light-dark(#000, #fff)) {
                :root { {{Both(colours)}} }
              }
            }

            """;

    private static string Plain(ColourScheme colours) =>
        string.Join(' ', Values(colours).Select(value => $"--{value.Name}: {value.Colour};"));

    private static string Both(Colours colours) =>
        string.Join(
            ' ',
            Values(colours.Light)
                .Zip(
                    Values(colours.Dark),
                    (light, dark) => $"--{light.Name}: light-dark({light.Colour}, {dark.Colour});"
                )
        );

    private static IEnumerable<(string Name, string Colour)> Values(ColourScheme colours) =>
        [
            ("paper", colours.Paper),
            ("paper-2", colours.Paper2),
            ("field", colours.Paper),
            ("ink", colours.Ink),
            ("act", colours.Act),
            ("link", colours.Link),
        ];
}
