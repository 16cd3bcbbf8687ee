using Convoke.Kernel;

namespace Convoke.Assemblies;

/// <summary>Names, languages or defaults of the assembly changed: every page may show them.</summary>
public sealed record AssemblyChanged : IHappening;
