using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Organisations;

/// <summary>Whom coordination writes to: under seal, and in public never.</summary>
public sealed partial class Organisation
{
    public Sealed? ContactName { get; private set; }

    public Sealed? ContactEmail { get; private set; }

    public void ReachBy(Contact contact, Vault vault) =>
        (ContactName, ContactEmail) = (
            contact.Name.Length > 0 ? vault.Seal(contact.Name, Id) : null,
            contact.Email.Length > 0 ? vault.Seal(contact.Email, Id) : null
        );

    public Contact ContactIn(Vault vault) =>
        new(
            ContactName is { } name ? vault.Open(name, Id) : "",
            ContactEmail is { } email ? vault.Open(email, Id) : ""
        );
}

/// <summary>A person who speaks for an organisation; either may be nothing.</summary>
public sealed record Contact(string Name, string Email)
{
    public static Contact None { get; } = new("", "");

    public IEnumerable<(string Field, Refusal Why)> Faults()
    {
        if (Name.Length > Lengths.Name)
            yield return ("contact-name", new Refusal("A name has between 1 and {0} letters.", Lengths.Name));
        if (Email.Length > 0 && !EmailAddress.IsOne(Email))
            yield return ("contact-email", new Refusal("A mail address looks like name@example.org."));
    }
}
