using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Mail;

namespace Convoke.Web.Office;

/// <summary>What each safety profile is called, and what it changes; its figures are those that hold.</summary>
internal static class Profiles
{
    public static (string Name, string Says) Words(Locales.Words L, SafetyProfile profile)
    {
        var (name, says) = Terms(L, profile);
        return (name, $"{says} {CommentsOf(L, profile)}");
    }

    private static string CommentsOf(Locales.Words L, SafetyProfile profile) =>
        Assembly.ShowsKnownBy(profile)
            ? L["A comment of somebody whose address is confirmed and who was approved before is shown at once."]
            : L["Every comment waits for a moderator, whoever wrote it."];

    private static (string Name, string Says) Terms(Locales.Words L, SafetyProfile profile) =>
        profile switch
        {
            SafetyProfile.Hostile => (
                L["Hostile"],
                L[
                    "For places where whoever reads or writes here may be in danger for it. What the program knows of people it forgets as soon as it can: the log of what staff do after {0} months, whom it mailed after {1} days.",
                    ActTerm.MonthsOf(profile),
                    (int)MailTerm.Of(profile).TotalDays
                ]
            ),
            SafetyProfile.Careful => (
                L["Careful"],
                L[
                    "For places where trouble may come. The log of what staff do is forgotten after {0} months, whom the program mailed after {1} days.",
                    ActTerm.MonthsOf(profile),
                    (int)MailTerm.Of(profile).TotalDays
                ]
            ),
            _ => (
                L["Open"],
                L[
                    "For places where people say freely what they think. The log of what staff do is forgotten after {0} months, whom the program mailed after {1} days.",
                    ActTerm.MonthsOf(profile),
                    (int)MailTerm.Of(profile).TotalDays
                ]
            ),
        };
}
