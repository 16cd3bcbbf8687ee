using Convoke.Entries;
using Convoke.Safety;

namespace Convoke.Drafts;

/// <summary>What became of words that were to be saved.</summary>
public abstract record Saving
{
    private Saving() { }

    /// <summary>They are safe.</summary>
    public sealed record Saved(Desk Desk) : Saving;

    /// <summary>Somebody saved something else meanwhile; nothing was overwritten.</summary>
    /// <param name="Desk">What is there now.</param>
    /// <param name="Base">What both began from; null where that is kept no longer.</param>
    public sealed record Conflict(Desk Desk, Writing? Base) : Saving;

    /// <summary>There is no such entry any more.</summary>
    public sealed record Gone : Saving;
}

/// <summary>Words to be saved, and over what.</summary>
/// <param name="Writing">The words; their password is not among them.</param>
/// <param name="Number">The draft they were made from.</param>
/// <param name="Version">The published version they were made from.</param>
/// <param name="Begin">The kind of the entry, where it is to be begun with these words.</param>
public sealed record Save(Writing Writing, int Number, int Version, EntryKind? Begin = null)
{
    /// <summary>A new password of the entry; empty: none any more; null: as it is.</summary>
    public string? Password { get; init; }

    /// <summary>The words as this desk takes them: a translation says nothing of the whole entry.</summary>
    internal Writing For(Desk desk) =>
        Writing with
        {
            Whole =
                desk.IsSource && Writing.Whole is { } whole
                    ? whole with
                    {
                        PasswordHash = Hash(desk.Writing.Whole?.PasswordHash),
                    }
                    : null,
        };

    /// <summary>The same password again is no change: its hash would be another one.</summary>
    private string? Hash(string? present) =>
        Password switch
        {
            null => present,
            "" => null,
            _ when present is not null && SlowHash.Matches(present, Password) => present,
            _ => SlowHash.Of(Password),
        };
}
