namespace Convoke.Assemblies;

/// <summary>How much care the place the assembly works in asks for; sets defaults for what is shown and kept.</summary>
public enum SafetyProfile
{
    Open,
    Careful,
    Hostile,
}
