using Convoke.Accounts;
using Convoke.Drafts;
using Convoke.Mail;
using Convoke.Organisations;
using Convoke.Safety;

namespace Convoke.Data;

/// <summary>
/// A column of sealed values, for those who re-seal or re-index all of it. They go through it in the order of the keys, a
/// batch at a time, and change a value only while it is the one they read: readers and writers go on meanwhile.
/// </summary>
internal abstract class PersonalColumn
{
    /// <summary>Every personal column there is; one that is missing here would be left behind under an old key.</summary>
    public static IReadOnlyList<PersonalColumn> All { get; } =
    [
        new CommentEmails(),
        new AccountEmails(),
        new PlainColumn<Account>("names of accounts", nameof(Account.Name)),
        new PlainColumn<Account>("public names of accounts", nameof(Account.PublicName)),
        new PlainColumn<Account>("secrets of accounts", nameof(Account.Secret)),
        new PlainColumn<Passkey>("names of passkeys", nameof(Passkey.Name)),
        new PlainColumn<Session>("networks of sessions", nameof(Session.Network)),
        new PlainColumn<Act>("networks of acts", nameof(Act.Network)),
        new PlainColumn<KeptForm>("words of sessions that were over", nameof(KeptForm.Words)),
        new PlainColumn<CookieKey>("keys of cookies", nameof(CookieKey.Words)),
        new PlainColumn<Organisation>("contacts of organisations", nameof(Organisation.ContactName)),
        new PlainColumn<Organisation>("addresses of organisations", nameof(Organisation.ContactEmail)),
        new PlainColumn<HistoryLine>("notes on organisations", nameof(HistoryLine.Note)),
        new PlainColumn<HistoryLine>("reasons told to organisations", nameof(HistoryLine.Reason)),
        new PlainColumn<Mandate>("names of delegates", nameof(Mandate.Name)),
        new PlainColumn<Mandate>("addresses of delegates", nameof(Mandate.Email)),
        new PlainColumn<Mandate>("offices of delegates", nameof(Mandate.Office)),
        new PlainColumn<Application>("words of applications", nameof(Application.Words)),
        new PlainColumn<Application>("addresses of applications", nameof(Application.Email)),
        new DeliveryEmails(),
        new PlainColumn<Delivery>("answers of mail servers", nameof(Delivery.Answer)),
        new PlainColumn<Delivery>("mails in the tray", nameof(Delivery.Kept)),
        new PlainColumn<KeptMailServer>("addresses of mail servers", nameof(KeptMailServer.Address)),
    ];

    public abstract string Name { get; }

    public abstract Task<int> CountAsync(ConvokeDb db, CancellationToken stop);

    public abstract Task<List<PersonalValue>> NextAsync(ConvokeDb db, Guid after, int most, CancellationToken stop);

    /// <summary>What this value is found by; null for a column that is never looked up.</summary>
    public abstract byte[]? IndexOf(string opened, IndexKey key);

    /// <summary>Changes nothing when the value is no longer the one that was read.</summary>
    public abstract Task ReplaceAsync(ConvokeDb db, PersonalValue read, PersonalValue by, CancellationToken stop);
}

/// <summary>A sealed value in its row, whose id is the owner it opens for.</summary>
internal sealed record PersonalValue(Guid Owner, Sealed Value, byte[]? Index);
