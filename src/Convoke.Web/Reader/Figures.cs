using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Web.Office;

namespace Convoke.Web.Reader;

/// <summary>
/// What a page of the assembly says by a name in braces, such as <c>{staff-log}</c>: figures that hold, taken from where they are decided, so
/// that no page says something else.
/// </summary>
internal static class Figures
{
    public static SafeHtml Fill(PublicPage page, SafeHtml body) => body.Fill(name => Of(page, name));

    private static string? Of(PublicPage page, string name)
    {
        var (L, site) = (page.L, page.Site);
        return name switch
        {
            "assembly" => site.Name(page.Language).Name,
            "languages" => string.Join(L["{0}, {1}", "", ""], site.Languages.Select(language => language.OwnName)),
            "profile" => Profiles.Words(L, site.Assembly.SafetyProfile).Name,
            "staff-log" => Months(L, ActTerm.MonthsOf(site.Assembly.SafetyProfile)),
            "mail-log" => Days(L, MailTerm.Of(site.Assembly.SafetyProfile)),
            "session" => Days(L, Session.Longest),
            "bin" => Days(L, Entry.TimeInBin),
            "comment-change" => L.Plural((long)Comment.MayChangeFor.TotalMinutes, "{0} minute", "{0} minutes"),
            "comments-rule" => Comments(L, site.Assembly),
            "pings-rule" => site.Assembly.PingsOpen
                ? L["A site that links to an entry may be listed under it, with its title and a sentence or two."]
                : L["Sites that link to an entry are not listed under it, unless the entry says so."],
            _ => null,
        };
    }

    private static string Comments(Locales.Words L, Assembly assembly) =>
        assembly switch
        {
            { CommentsOpen: false } => L["Entries take no comments, unless one says so itself."],
            { CommentsCloseAfterDays: { } days } => L.Plural(
                days,
                "Entries take comments for {0} day, unless one says otherwise itself.",
                "Entries take comments for {0} days, unless one says otherwise itself."
            ),
            _ => L["Entries take comments, unless one says otherwise itself."],
        };

    private static string Months(Locales.Words L, int months) => L.Plural(months, "{0} month", "{0} months");

    private static string Days(Locales.Words L, TimeSpan time) => L.Plural((long)time.TotalDays, "{0} day", "{0} days");
}
