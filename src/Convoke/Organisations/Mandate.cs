using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Organisations;

/// <summary>That a person, a delegate, acts for an organisation: in what office, from when until when, and in which affairs. Personal throughout.</summary>
public sealed class Mandate : Entity
{
    /// <summary>Of one organisation at a time.</summary>
    public const int Most = 50;

    private Mandate() { }

    public Guid OrganisationId { get; private set; }
    public Sealed Name { get; private set; } = null!;
    public Sealed Email { get; private set; } = null!;

    /// <summary>What the person is in the organisation.</summary>
    public Sealed? Office { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Names of affairs, such as <see cref="MandateRights.Endorse"/>, with spaces between.</summary>
    public string Rights { get; private set; } = "";

    public static Mandate Give(Organisation organisation, MandateDraft draft, Vault vault, DateTimeOffset now)
    {
        if (draft.Faults().Any())
            throw new ArgumentException("These words are refused before they come here.", nameof(draft));
        var id = Kernel.Id.New(now);
        return new Mandate
        {
            Id = id,
            OrganisationId = organisation.Id,
            Name = vault.Seal(draft.Name, id),
            Email = vault.Seal(draft.Email, id),
            Office = draft.Office.Length > 0 ? vault.Seal(draft.Office, id) : null,
            From = draft.From!.Value,
            Until = draft.Until,
            Rights = string.Join(' ', MandateRights.All.Where(draft.Rights.Contains)),
        };
    }

    public bool IsInForce(DateOnly day) => From <= day && !(Until < day);

    /// <summary>It ends with this day; one that is over stays as it was.</summary>
    public void End(DateOnly day)
    {
        if (!(Until <= day))
            Until = day < From ? From : day;
    }

    public MandateDraft In(Vault vault) =>
        new(vault.Open(Name, Id), vault.Open(Email, Id))
        {
            Office = Office is { } office ? vault.Open(office, Id) : "",
            From = From,
            Until = Until,
            Rights = Rights.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
}

/// <summary>The affairs that a delegate may act in; the names stand in the database, and others may join them.</summary>
public static class MandateRights
{
    public const string Endorse = "endorse";
    public const string Write = "write";
    public const string Translate = "translate";

    public static IReadOnlyList<string> All { get; } = [Endorse, Write, Translate];
}

/// <summary>A mandate as somebody writes it.</summary>
public sealed record MandateDraft(string Name, string Email)
{
    public string Office { get; init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public IReadOnlyList<string> Rights { get; init; } = [];

    public IEnumerable<(string Field, Refusal Why)> Faults()
    {
        if (Name.Length is 0 or > Lengths.Name)
            yield return ("delegate", new Refusal("A name has between 1 and {0} letters.", Lengths.Name));
        if (!EmailAddress.IsOne(Email))
            yield return ("email", new Refusal("A mail address looks like name@example.org."));
        if (Office.Length > Lengths.Name)
            yield return ("office", new Refusal("At most {0} letters.", Lengths.Name));
        if (From is null)
            yield return ("from", new Refusal("Say from which day."));
        if (Until < From)
            yield return ("until", new Refusal("A mandate ends after it begins."));
        if (!Rights.Any(MandateRights.All.Contains))
            yield return ("right", new Refusal("Choose in what they act for it."));
    }
}
