using Convoke.Kernel;

namespace Convoke.Organisations;

/// <summary>The kinds, regions and themes that an assembly begins with: data like any other from then on.</summary>
internal static class FirstTraits
{
    private static readonly (TraitSort Sort, string Slug, string En, string Ar, string Es, string Fr)[] Rows =
    [
        (TraitSort.Kind, "civil-society", "Civil society", "المجتمع المدني", "Sociedad civil", "Société civile"),
        (
            TraitSort.Kind,
            "human-rights-group",
            "Human-rights groups",
            "منظمات حقوق الإنسان",
            "Grupos de derechos humanos",
            "Groupes de défense des droits humains"
        ),
        (
            TraitSort.Kind,
            "political-organisation",
            "Political organisations",
            "منظمات سياسية",
            "Organizaciones políticas",
            "Organisations politiques"
        ),
        (TraitSort.Kind, "trade-union", "Trade unions", "نقابات", "Sindicatos", "Syndicats"),
        (TraitSort.Region, "africa", "Africa", "أفريقيا", "África", "Afrique"),
        (TraitSort.Region, "americas", "Americas", "الأمريكتان", "Américas", "Amériques"),
        (TraitSort.Region, "arab-region", "Arab region", "المنطقة العربية", "Región árabe", "Région arabe"),
        (
            TraitSort.Region,
            "asia-pacific",
            "Asia and Pacific",
            "آسيا والمحيط الهادئ",
            "Asia y Pacífico",
            "Asie et Pacifique"
        ),
        (TraitSort.Region, "europe", "Europe", "أوروبا", "Europa", "Europe"),
        (TraitSort.Theme, "rights", "Rights", "الحقوق", "Derechos", "Droits"),
        (TraitSort.Theme, "work", "Work", "العمل", "Trabajo", "Travail"),
        (TraitSort.Theme, "environment", "Environment", "البيئة", "Medio ambiente", "Environnement"),
        (TraitSort.Theme, "education", "Education", "التعليم", "Educación", "Éducation"),
        (TraitSort.Theme, "health", "Health", "الصحة", "Salud", "Santé"),
    ];

    public static object[] All { get; } =
    [
        .. Rows.Select(
            object (row, at) =>
                new
                {
                    Id = new Guid(0x01900000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, (byte)(at + 1)),
                    row.Sort,
                    row.Slug,
                    Name = Names(row.En, row.Ar, row.Es, row.Fr),
                    Place = at,
                }
        ),
    ];

    private static LocalizedText Names(string en, string ar, string es, string fr) =>
        new[] { ("en", en), ("ar", ar), ("es", es), ("fr", fr) }.Aggregate(
            LocalizedText.Empty,
            (text, name) => text.With(LanguageTag.Parse(name.Item1), name.Item2)
        );
}
