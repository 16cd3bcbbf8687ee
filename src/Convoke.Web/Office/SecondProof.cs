using Convoke.Accounts;

namespace Convoke.Web.Office;

/// <summary>What somebody chose beside the passphrase, proven: an app by its code, or a passkey.</summary>
/// <param name="App">The app's secret; null for a passkey.</param>
/// <param name="Step">The step of time of the code that proved the app.</param>
/// <param name="Key">The passkey; null for an app.</param>
/// <param name="Owner">For whom the passkey was made.</param>
/// <param name="KeyName">How it is called until somebody renames it.</param>
public sealed record SecondProof(TotpSecret? App, long Step, NewPasskey? Key, Guid Owner, string KeyName);
