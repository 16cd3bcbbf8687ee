using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Organisations;

/// <summary>
/// That an organisation asks to join, in the words of whoever asked. Under seal: until it is confirmed by mail anybody may have written it, and
/// only what it says of itself becomes an <see cref="Organisation"/> then.
/// </summary>
public sealed class Application : Entity
{
    private const string SaidPurpose = "application-said";
    public static readonly TimeSpan ConfirmableFor = TimeSpan.FromDays(7);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private Application() { }

    public string PublicId { get; private set; } = "";

    /// <summary>The language it was written in, and is answered in.</summary>
    public LanguageTag Language { get; private set; }
    public Sealed Email { get; private set; } = null!;

    /// <summary>An <see cref="ApplicationDraft"/>.</summary>
    public Sealed Words { get; private set; } = null!;

    /// <summary>Of what was sent, so that the same sent twice is the same application.</summary>
    public byte[] SaidHash { get; private set; } = [];
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? OrganisationId { get; private set; }

    public DateTimeOffset SentAt => Kernel.Id.MomentOf(Id);
    public DateTimeOffset ConfirmableUntil => SentAt + ConfirmableFor;

    public static Application Take(ApplicationDraft draft, LanguageTag language, Vault vault, DateTimeOffset now)
    {
        var id = Kernel.Id.New(now);
        var words = draft.ToJson();
        return new Application
        {
            Id = id,
            PublicId = Kernel.PublicId.New(),
            Language = language,
            Email = vault.Seal(draft.Mail, id),
            Words = vault.Seal(words, id),
            SaidHash = vault.BlindIndex(SaidPurpose, words),
        };
    }

    /// <summary>Whoever sends the same after a while may not have got the mail; a second press of the button is no such thing.</summary>
    internal bool MayBeAskedAgain(DateTimeOffset now) => ConfirmedAt is null && SentAt < now - Patience;

    public ApplicationDraft WordsIn(Vault vault) => ApplicationDraft.FromJson(vault.Open(Words, Id));

    /// <summary>The organisation that it becomes; null where it has become one already.</summary>
    internal Organisation? Confirm(string slug, Profile profile, Vault vault, DateTimeOffset now)
    {
        if (OrganisationId is not null)
            return null;
        var words = WordsIn(vault);
        var organisation = Organisation.Apply(slug, profile, now);
        organisation.ReachBy(new Contact(words.Contact, words.Mail), vault);
        (ConfirmedAt, OrganisationId) = (now, organisation.Id);
        return organisation;
    }
}
