using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Organisations;

/// <summary>A line in the history of an organisation: that its state changed, or that somebody noted something.</summary>
public sealed class HistoryLine : Entity
{
    private HistoryLine() { }

    public Guid OrganisationId { get; private set; }
    public OrganisationState From { get; private set; }
    public OrganisationState To { get; private set; }

    /// <summary>Who of the staff; null for the organisation itself.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>For the staff alone.</summary>
    public Sealed? Note { get; private set; }

    /// <summary>What the organisation was told.</summary>
    public Sealed? Reason { get; private set; }

    public bool IsNote => From == To;

    public DateTimeOffset At => Kernel.Id.MomentOf(Id);

    internal static HistoryLine Of(
        Organisation organisation,
        OrganisationState from,
        OrganisationState to,
        Remark remark,
        DateTimeOffset now
    )
    {
        var id = Kernel.Id.New(now);
        return new HistoryLine
        {
            Id = id,
            OrganisationId = organisation.Id,
            From = from,
            To = to,
            AccountId = remark.By,
            Note = remark.Note.Length > 0 ? remark.Vault.Seal(remark.Note, id) : null,
            Reason = remark.Reason.Length > 0 ? remark.Vault.Seal(remark.Reason, id) : null,
        };
    }
}

/// <summary>What is said when a state changes: a note for the staff, a reason for the organisation.</summary>
public sealed record Remark(string Note, string Reason, Guid? By, Vault Vault)
{
    public const int Longest = 4000;
}
