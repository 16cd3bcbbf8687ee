using Convoke.Kernel;

namespace Convoke.Assemblies;

/// <summary>Names, languages or defaults of the assembly changed: every page may show them.</summary>
public sealed record AssemblyChanged : IHappening;

/// <summary>The pages that every assembly has are wanted, in each language it speaks.</summary>
public sealed record StandingPagesWanted(string Language) : IHappening;

/// <summary>The assembly lives by other clocks.</summary>
public sealed record ZoneChanged(string Zone) : IHappening;
