using System.Diagnostics.CodeAnalysis;

namespace Convoke.Kernel;

/// <summary>What a verb came to: the thing asked for, or the reason why not.</summary>
public readonly struct Outcome<T>
    where T : class
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Outcome(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    public bool Granted([NotNullWhen(true)] out T? granted, [NotNullWhen(false)] out Refusal? refused)
    {
        (granted, refused) = (value, refusal);
        return value is not null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
