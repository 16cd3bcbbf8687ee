using Convoke.Kernel;

namespace Convoke.Web.Office;

/// <summary>The languages that set-up offers, in the order of their own names.</summary>
internal static class WorldLanguages
{
    private const string Codes =
        "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko "
        + "ku ckb ky lo lt lv mg mk ml mn mr ms my ne nl no or pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te th ti tr uk ur uz vi wo xh yo zh zu";

    public static IEnumerable<LanguageTag> All { get; } =
    [
        .. Codes
            .Split(' ')
            .Select(LanguageTag.Parse)
            .OrderBy(language => language.OwnName, StringComparer.InvariantCulture),
    ];
}
