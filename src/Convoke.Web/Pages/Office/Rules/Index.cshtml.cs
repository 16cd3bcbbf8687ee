using Convoke.Web.Office;

namespace Convoke.Web.Pages.Office.Rules;

/// <summary>What can be set of the assembly.</summary>
public sealed class IndexModel : OfficePage
{
    public override string Title => L["Settings"];

    public IEnumerable<(string Href, string Name, string Says)> Parts =>
        [
            ("/office/admin/settings/identity", L["Identity"], L["Name, tagline and time zone."]),
            (
                "/office/admin/settings/languages",
                L["Languages"],
                L["Which there are, and which stands in for one that is missing."]
            ),
            (
                "/office/admin/settings/colours",
                L["Colours"],
                L["Of paper, letters, buttons and links, by day and in the dark."]
            ),
            ("/office/admin/settings/menu", L["Menu"], L["What leads on from the head of every page."]),
            (
                "/office/admin/settings/responses",
                L["Comments and pings"],
                L["What holds for entries that do not say otherwise."]
            ),
            (
                "/office/admin/settings/organisations",
                L["Kinds, regions and themes"],
                L["What organisations are told apart by, with names in each language."]
            ),
            (
                "/office/admin/import",
                L["Move a blog in"],
                L["From the export of WordPress: texts, comments, old addresses."]
            ),
            ("/office/admin/settings/safety", L["Safety profile"], L["How careful the site is with what it knows."]),
        ];

    public void OnGet() { }
}
