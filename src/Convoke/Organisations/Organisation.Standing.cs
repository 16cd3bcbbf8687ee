using Convoke.Kernel;

namespace Convoke.Organisations;

/// <summary>Where it stands: admitted, refused, suspended, gone, and come back, by the one table.</summary>
public sealed partial class Organisation
{
    public OrganisationState State { get; private set; }

    public DateOnly? MemberSince { get; private set; }

    /// <summary>The day on which it left.</summary>
    public DateOnly? MemberUntil { get; private set; }

    /// <summary>Members are listed; one that left has its page still, since what it signed stands.</summary>
    public bool HasPage => State is OrganisationState.Member or OrganisationState.Left;

    /// <summary>Changes its state, and gives the line of its history.</summary>
    /// <param name="to">One that may follow.</param>
    /// <param name="today">By the clocks of the assembly.</param>
    /// <param name="remark">What is said of it, to whom, and who says it.</param>
    /// <param name="now">The moment.</param>
    public Outcome<HistoryLine> Become(OrganisationState to, DateOnly today, Remark remark, DateTimeOffset now)
    {
        if (!OrganisationStates.After(State).Contains(to))
            return new Refusal("That cannot follow: somebody else may have decided meanwhile.");
        if (to is OrganisationState.Refused && remark.Reason.Length == 0)
            return new Refusal("Say why: the applicant is told.");
        var line = HistoryLine.Of(this, State, to, remark, now);
        State = to;
        if (to is OrganisationState.Member)
            (MemberSince, MemberUntil) = (MemberUntil is null ? MemberSince ?? today : today, null);
        if (to is OrganisationState.Left)
            MemberUntil = today;
        Record(new OrganisationChanged(Id));
        return line;
    }

    /// <summary>A note in its history that changes nothing.</summary>
    public HistoryLine Note(Remark remark, DateTimeOffset now) => HistoryLine.Of(this, State, State, remark, now);

    /// <summary>One that left before this site knew of it.</summary>
    internal void LeftOn(DateOnly day) => (State, MemberUntil) = (OrganisationState.Left, day);

    /// <summary>Where an assembly is older than this site.</summary>
    public void JoinedOn(DateOnly day)
    {
        if (State is not OrganisationState.Applied and not OrganisationState.Refused)
            MemberSince = day;
        Record(new OrganisationChanged(Id));
    }
}
