using Convoke.Accounts;
using Convoke.Organisations;
using Convoke.Web.Locales;

namespace Convoke.Web.Office.Members;

/// <summary>What the office calls the states of an organisation, and the ways between them.</summary>
internal static class MemberStates
{
    public static string Word(OrganisationState state) =>
        state switch
        {
            OrganisationState.Applied => Words.Later("Wants to join"),
            OrganisationState.Member => Words.Later("Member"),
            OrganisationState.Suspended => Words.Later("Suspended"),
            OrganisationState.Left => Words.Later("Left"),
            _ => Words.Later("Not admitted"),
        };

    /// <summary>What a button says that leads there.</summary>
    public static string Way(OrganisationState from, OrganisationState to) =>
        (from, to) switch
        {
            (OrganisationState.Suspended, OrganisationState.Member) => Words.Later("End the suspension"),
            (OrganisationState.Left, OrganisationState.Member) => Words.Later("Take back as a member"),
            (_, OrganisationState.Member) => Words.Later("Admit"),
            (_, OrganisationState.Suspended) => Words.Later("Suspend"),
            (_, OrganisationState.Left) => Words.Later("Note that it left"),
            _ => Words.Later("Do not admit"),
        };

    /// <summary>What then happens.</summary>
    public static string Says(OrganisationState to) =>
        to switch
        {
            OrganisationState.Member => Words.Later("It stands in the public directory from then on."),
            OrganisationState.Suspended => Words.Later(
                "Its page and its line in the directory are gone until the suspension ends."
            ),
            OrganisationState.Left => Words.Later(
                "It leaves the directory. Its page stays, and says until when it was a member."
            ),
            _ => Words.Later("It does not join. What it said of itself to you is deleted after a while."),
        };

    public static Deed DeedOf(OrganisationState to) =>
        to switch
        {
            OrganisationState.Member => Deed.AdmittedMember,
            OrganisationState.Suspended => Deed.SuspendedMember,
            OrganisationState.Left => Deed.MemberLeft,
            _ => Deed.RefusedMember,
        };
}
