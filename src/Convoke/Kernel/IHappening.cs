namespace Convoke.Kernel;

/// <summary>Something that happened and that workers may want to know; a record that survives as JSON.</summary>
public interface IHappening
{
    /// <summary>When its work falls due; null means as soon as it is saved.</summary>
    DateTimeOffset? Due => null;
}
