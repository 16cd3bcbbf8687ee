using System.CommandLine;
using Convoke.Data;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke entry list|show|unpublish`: what there is, what it says, and away with it.</summary>
internal static partial class EntryCommand
{
    public static Command Make() =>
        new("entry", "Lists, shows and unpublishes entries.") { List(), Show(), Unpublish() };

    private static async Task<Entry> FindAsync(ConvokeDb db, Guid id, CancellationToken stop) =>
        await db
            .Entries.Include(entry => entry.Texts)
                .ThenInclude(text => text.Versions)
            .AsSplitQuery()
            .FirstOrDefaultAsync(entry => entry.Id == id, stop)
        ?? throw new RefusedException($"There is no entry {id}.");

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
