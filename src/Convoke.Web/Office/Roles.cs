using Convoke.Accounts;
using Convoke.Web.Locales;

namespace Convoke.Web.Office;

/// <summary>What the office calls each role, and what it says of it.</summary>
internal static class Roles
{
    public static string Word(Role role) =>
        role switch
        {
            Role.Administrator => Words.Later("Administrator"),
            Role.Coordinator => Words.Later("Coordinator"),
            Role.Editor => Words.Later("Editor"),
            Role.Translator => Words.Later("Translator"),
            Role.Moderator => Words.Later("Moderator"),
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    public static string About(Role role) =>
        role switch
        {
            Role.Administrator => Words.Later("everything, settings and people too"),
            Role.Coordinator => Words.Later("texts and comments, and who does what"),
            Role.Editor => Words.Later("writes and publishes texts"),
            Role.Translator => Words.Later("translates texts"),
            Role.Moderator => Words.Later("answers for comments"),
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
}
