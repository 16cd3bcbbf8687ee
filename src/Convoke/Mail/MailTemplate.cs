namespace Convoke.Mail;

/// <summary>Which words a mail says; the names stand in the database.</summary>
public enum MailTemplate
{
    /// <summary>That mail arrives; asked for by whoever set the server.</summary>
    Test,

    /// <summary>That an account was made for the recipient, with a link to choose its proofs.</summary>
    Invitation,

    /// <summary>A link to choose new proofs for an account there is.</summary>
    Reset,

    /// <summary>That there is no account of this address; only its owner is told.</summary>
    NoAccount,

    /// <summary>A link to confirm a comment that came with the address.</summary>
    ConfirmComment,

    /// <summary>A link to confirm that an organisation wants to join.</summary>
    ConfirmJoining,

    /// <summary>That an organisation was admitted.</summary>
    Admitted,

    /// <summary>That it was not, and why.</summary>
    NotAdmitted,
}
