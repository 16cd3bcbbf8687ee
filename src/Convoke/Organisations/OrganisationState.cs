namespace Convoke.Organisations;

/// <summary>Where an organisation stands with the assembly; the names stand in the database.</summary>
public enum OrganisationState
{
    /// <summary>It wants to join, and waits for an answer.</summary>
    Applied,
    Member,
    Suspended,
    Left,
    Refused,
}

/// <summary>The one table of what may follow what.</summary>
public static class OrganisationStates
{
    private static readonly Dictionary<OrganisationState, OrganisationState[]> Next = new()
    {
        [OrganisationState.Applied] = [OrganisationState.Member, OrganisationState.Refused],
        [OrganisationState.Member] = [OrganisationState.Suspended, OrganisationState.Left],
        [OrganisationState.Suspended] = [OrganisationState.Member, OrganisationState.Left],
        [OrganisationState.Left] = [OrganisationState.Member],
        [OrganisationState.Refused] = [OrganisationState.Member],
    };

    public static IReadOnlyList<OrganisationState> After(OrganisationState state) => Next[state];
}
