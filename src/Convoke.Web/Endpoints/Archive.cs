using Convoke.Entries;
using Convoke.Reading;
using Convoke.Web.Reader;

namespace Convoke.Web.Endpoints;

/// <summary>The archive begins with the newest year that holds something.</summary>
internal static class Archive
{
    public static async Task<IResult> GoAsync(HttpContext context, PublicReads reads)
    {
        var language = context.Visit().Language;
        var months = await reads.MonthsAsync(Lists.Site, language);
        return Results.Redirect(months.Count == 0 ? Address.Home(language) : Address.Year(language, months[0].Year));
    }
}
