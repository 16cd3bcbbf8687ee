using System.Globalization;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Protocols.Csv;

namespace Convoke.Web.Office.Members;

/// <summary>Organisations as a table: its columns, and how it is written. Whom one writes to is in none of them.</summary>
public static class MemberTable
{
    public const int MostBytes = 512 * 1024;
    public const int MostRows = 2000;

    /// <summary>The columns in their order, for these languages.</summary>
    public static IReadOnlyList<string> Columns(IReadOnlyList<LanguageTag> languages) =>
        [
            "slug",
            "name",
            "language",
            .. languages.Select(language => $"name-{language}"),
            "kind",
            "region",
            "countries",
            "languages",
            "themes",
            "site",
            "member-since",
            "state",
            .. languages.Select(language => $"about-{language}"),
        ];

    public static string Write(
        IEnumerable<Organisation> organisations,
        IReadOnlyList<Trait> traits,
        IReadOnlyList<LanguageTag> languages
    )
    {
        var columns = Columns(languages);
        var slugs = traits.ToDictionary(trait => trait.Id, trait => trait.Slug);
        var rows = organisations.Select(one =>
            (IReadOnlyList<string>)[.. columns.Select(column => Cell(one, column, slugs))]
        );
        return CsvWriter.Write(rows.Prepend(columns));
    }

    private static string Cell(Organisation one, string column, Dictionary<Guid, string> slugs) =>
        column switch
        {
            "slug" => one.Slug,
            "name" => one.Profile.OwnName,
            "language" => one.OwnLanguage.Code,
            "kind" => SlugOf(slugs, one.KindId),
            "region" => SlugOf(slugs, one.RegionId),
            "countries" => string.Join(' ', one.Countries),
            "languages" => string.Join(' ', one.Languages),
            "themes" => string.Join(' ', one.Themes.Select(theme => SlugOf(slugs, theme))),
            "site" => one.Site,
            "member-since" => one.MemberSince?.ToString(MemberForm.DayFormat, CultureInfo.InvariantCulture) ?? "",
            "state" => one.State.ToString().ToLowerInvariant(),
            _ => Said(column.StartsWith("name-", StringComparison.Ordinal) ? one.Name : one.About, column),
        };

    private static string Said(LocalizedText text, string column)
    {
        var language = LanguageTag.Parse(column[(column.IndexOf('-', StringComparison.Ordinal) + 1)..]);
        return text.In(language, []) is var (said, spoken) && spoken == language ? said : "";
    }

    private static string SlugOf(Dictionary<Guid, string> slugs, Guid? trait) =>
        trait is { } id && slugs.TryGetValue(id, out var slug) ? slug : "";
}
