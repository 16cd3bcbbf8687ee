using Convoke.Accounts;
using Convoke.Comments;
using Convoke.Web.Locales;

namespace Convoke.Web.Office;

/// <summary>What the audit log says of each deed.</summary>
internal static class Deeds
{
    public static Deed Of(CommentState state) =>
        state switch
        {
            CommentState.Shown => Deed.ApprovedComment,
            CommentState.Held => Deed.HeldComment,
            CommentState.Spam => Deed.CalledSpam,
            _ => Deed.BinnedComment,
        };

    public static string Sentence(Deed deed) =>
        deed switch
        {
            Deed.SetUp => Words.Later("set up the assembly"),
            Deed.SignedIn => Words.Later("signed in"),
            Deed.SignedOut => Words.Later("signed out"),
            Deed.Enrolled => Words.Later("chose passphrase and second proof"),
            Deed.ChangedSelf => Words.Later("changed name or language"),
            Deed.NewPassphrase => Words.Later("changed the passphrase"),
            Deed.NewCodes => Words.Later("made new recovery codes"),
            Deed.EndedSession => Words.Later("ended a session"),
            Deed.EndedSessions => Words.Later("signed out everywhere"),
            Deed.AddedAccount => Words.Later("added an account"),
            Deed.GaveRole => Words.Later("gave another role"),
            Deed.MadeLink => Words.Later("made a link to sign in"),
            Deed.ResetAccount => Words.Later("reset an account"),
            Deed.ApprovedComment => Words.Later("approved a comment"),
            Deed.HeldComment => Words.Later("held a comment back"),
            Deed.CalledSpam => Words.Later("called a comment spam"),
            Deed.BinnedComment => Words.Later("put a comment into the bin"),
            Deed.AnsweredComment => Words.Later("answered a comment"),
            Deed.UndidJudgement => Words.Later("undid what was decided of a comment"),
            Deed.GaveGround => Words.Later("gave a reason for what was decided of a comment"),
            Deed.FiledEntry => Words.Later("filed an entry"),
            Deed.OpenedComments => Words.Later("opened comments"),
            Deed.ClosedComments => Words.Later("closed comments"),
            Deed.ChangedByline => Words.Later("changed a byline"),
            Deed.BinnedEntry => Words.Later("moved an entry to the bin"),
            Deed.RestoredEntry => Words.Later("took an entry out of the bin"),
            Deed.SentMailAgain => Words.Later("sent a mail again"),
            Deed.SetMail => Words.Later("set where mails go"),
            Deed.Invited => Words.Later("invited a colleague"),
            Deed.EndedTheirs => Words.Later("ended a colleague's sessions"),
            Deed.RemovedAccount => Words.Later("removed an account"),
            Deed.AskedReset => Words.Later("mailed a link for a new passphrase"),
            Deed.ChangedSetup => Words.Later("changed the set-up of the assembly"),
            Deed.RemovedSample => Words.Later("removed the sample"),
            Deed.Published => Words.Later("published a text"),
            Deed.ScheduledText => Words.Later("gave a text the date on which it goes out"),
            Deed.KeptBack => Words.Later("kept back what waited for its date"),
            Deed.Unpublished => Words.Later("took a text away from readers"),
            Deed.Refiled => Words.Later("took an entry out of a category"),
            Deed.ChangedKind => Words.Later("made an entry another kind"),
            Deed.KeptPrivate => Words.Later("kept a text private"),
            Deed.MadePreview => Words.Later("made an address for a preview"),
            Deed.EndedPreview => Words.Later("took away the address of a preview"),
            Deed.AddedPasskey => Words.Later("added a passkey"),
            Deed.RenamedPasskey => Words.Later("renamed a passkey"),
            Deed.RemovedPasskey => Words.Later("removed a passkey"),
            Deed.ChangedIdentity => Words.Later("changed name, tagline or time zone"),
            Deed.ChangedLanguages => Words.Later("changed the languages"),
            Deed.ChangedColours => Words.Later("changed the colours"),
            Deed.ChangedMenu => Words.Later("changed the menu"),
            Deed.ChangedResponses => Words.Later("changed what holds for comments and pings"),
            Deed.LookedAtBlog => Words.Later("sent a blog to be moved in"),
            Deed.ImportedBlog => Words.Later("moved a blog in"),
            Deed.AddedMember => Words.Later("admitted an organisation that nobody had to apply for"),
            Deed.ChangedMember => Words.Later("edited an organisation"),
            Deed.AdmittedMember => Words.Later("admitted an organisation"),
            Deed.RefusedMember => Words.Later("did not admit an organisation"),
            Deed.SuspendedMember => Words.Later("suspended an organisation"),
            Deed.MemberLeft => Words.Later("noted that an organisation left"),
            Deed.NotedOnMember => Words.Later("noted something about an organisation"),
            Deed.ChangedTraits => Words.Later("changed kinds, regions or themes"),
            Deed.ImportedMembers => Words.Later("brought organisations from a table"),
            Deed.ExportedMembers => Words.Later("took all organisations as a table"),
            Deed.ChangedMandates => Words.Later("changed who acts for an organisation"),
            Deed.ChangedProfile => Words.Later("changed the safety profile"),
            _ => throw new ArgumentOutOfRangeException(nameof(deed)),
        };
}
