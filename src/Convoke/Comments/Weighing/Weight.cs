namespace Convoke.Comments.Weighing;

/// <summary>How much speaks against a comment, and what.</summary>
public sealed record Weight(int Score, IReadOnlyList<Sign> Signs)
{
    /// <summary>From here on it is looked at twice: by its author before it is sent, and by whoever moderates.</summary>
    public const int Line = 50;

    public static Weight None { get; } = new(0, []);

    public bool IsOdd => Score >= Line;

    public Weight With(Sign sign, int score) =>
        score <= 0 ? this : new(Score + score, Signs.Contains(sign) ? Signs : [.. Signs, sign]);

    public Weight With(Sign sign) => With(sign, Of(sign));

    /// <summary>Of what is so or not so; the others depend on how much there is of it.</summary>
    public static int Of(Sign sign) =>
        sign switch
        {
            Sign.Trap => 60,
            Sign.TooQuick => 40,
            Sign.Crowd => 40,
            Sign.Rush => 15,
            Sign.Repeated => 40,
            _ => 0,
        };
}
