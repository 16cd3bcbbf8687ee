using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Accounts;

/// <summary>That somebody of the staff did something: who, what, to whom, when, and from which network. The audit log is made of these.</summary>
public sealed class Act : Entity
{
    private Act() { }

    /// <summary>Null for whoever has the command line.</summary>
    public Guid? AccountId { get; private set; }
    public Deed Deed { get; private set; }

    /// <summary>What it was done to.</summary>
    public Guid? SubjectId { get; private set; }
    public Sealed? Network { get; private set; }

    public DateTimeOffset At => Kernel.Id.MomentOf(Id);

    public static Act Of(Deed deed, Guid? account, Guid? subject, string? network, Vault vault, DateTimeOffset now)
    {
        var id = Kernel.Id.New(now);
        return new Act
        {
            Id = id,
            AccountId = account,
            Deed = deed,
            SubjectId = subject,
            Network = network is null ? null : vault.Seal(network, id),
        };
    }
}

/// <summary>What the audit log can tell of; the names stand in the database.</summary>
public enum Deed
{
    SetUp,
    SignedIn,
    SignedOut,
    Enrolled,
    ChangedSelf,
    NewPassphrase,
    NewCodes,
    EndedSession,
    EndedSessions,
    AddedAccount,
    GaveRole,
    MadeLink,
    ResetAccount,
    ApprovedComment,
    HeldComment,
    CalledSpam,
    BinnedComment,
    AnsweredComment,
    UndidJudgement,
    GaveGround,
    FiledEntry,
    OpenedComments,
    ClosedComments,
    ChangedByline,
    BinnedEntry,
    RestoredEntry,
    SentMailAgain,
    SetMail,
    Invited,
    EndedTheirs,
    RemovedAccount,
    AskedReset,
    ChangedSetup,
    RemovedSample,
    Published,
    KeptPrivate,
    MadePreview,
    EndedPreview,
    AddedPasskey,
    RenamedPasskey,
    RemovedPasskey,
    ChangedIdentity,
    ChangedLanguages,
    ChangedColours,
    ChangedMenu,
    ChangedResponses,
    ChangedProfile,
    LookedAtBlog,
    ImportedBlog,
    ScheduledText,
    KeptBack,
    Unpublished,
    Refiled,
    ChangedKind,
    AddedMember,
    ChangedMember,
    AdmittedMember,
    RefusedMember,
    SuspendedMember,
    MemberLeft,
    NotedOnMember,
    ChangedTraits,
    ImportedMembers,
    ExportedMembers,
    ChangedMandates,
}
