using Convoke.Kernel;

namespace Convoke.Organisations;

/// <summary>What an organisation says of itself, or where it stands, changed.</summary>
public sealed record OrganisationChanged(Guid OrganisationId) : IHappening;

/// <summary>A kind, region or theme came, went, or has another name.</summary>
public sealed record TraitsChanged : IHappening;
