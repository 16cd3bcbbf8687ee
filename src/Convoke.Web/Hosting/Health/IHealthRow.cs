namespace Convoke.Web.Hosting.Health;

/// <summary>One thing that health looks at.</summary>
public interface IHealthRow
{
    string Name { get; }

    Task<Finding> LookAsync(CancellationToken stop);
}

/// <summary>What was found, in a sentence for the operator.</summary>
public sealed record Finding(Condition Condition, string Words)
{
    public static Finding Good(string words) => new(Condition.Good, words);

    public static Finding Lacking(string words) => new(Condition.Lacking, words);

    public static Finding Bad(string words) => new(Condition.Bad, words);
}

public enum Condition
{
    Good,

    /// <summary>The site serves, and somebody should see to it.</summary>
    Lacking,

    /// <summary>The site cannot serve as it should: send nobody here.</summary>
    Bad,
}
