using Convoke.Accounts;

namespace Convoke.Web.Office;

/// <summary>Who is signed in, as of this request.</summary>
public sealed record Colleague(Account Account, Session Session, string Name)
{
    internal const string SessionClaim = "session";

    /// <summary>Whose it is, for when the session is gone.</summary>
    internal const string AccountClaim = "account";
}
