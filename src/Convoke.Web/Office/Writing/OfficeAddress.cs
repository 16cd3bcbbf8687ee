using Convoke.Kernel;

namespace Convoke.Web.Office.Writing;

/// <summary>Where an entry is in the office.</summary>
internal static class OfficeAddress
{
    public static string Editor(Guid entry, LanguageTag language) => $"/office/entries/{entry}/{language}";

    public static string Publish(Guid entry, LanguageTag language) =>
        $"/office/entries/{entry}/publish?language={language}";
}
