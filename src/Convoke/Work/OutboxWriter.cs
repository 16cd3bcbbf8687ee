using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Convoke.Work;

/// <summary>Writes what happened into the outbox, with the change itself or not at all; rings the relay afterwards.</summary>
public sealed class OutboxWriter(Roster roster, Bell bell, TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData saving,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Write(saving.Context!);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData saving, InterceptionResult<int> result)
    {
        Write(saving.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData saved,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        bell.Ring();
        return ValueTask.FromResult(result);
    }

    private void Write(DbContext db)
    {
        var now = clock.GetUtcNow();
        var entities = db.ChangeTracker.Entries<Entity>().Select(tracked => tracked.Entity).ToList();
        db.AddRange(entities.SelectMany(e => e.Happenings).Distinct().SelectMany(h => roster.RowsFor(h, now)));
        entities.ForEach(entity => entity.ForgetHappenings());
    }
}
