using Convoke.Data;
using Convoke.Kernel;
using Convoke.Testing;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Convoke.Core.Tests.Work;

public sealed class RelayTests(TestWorkshop product) : IClassFixture<TestWorkshop>
{
    private sealed record Rang(string Name) : IHappening;

    /// <summary>Notes in the database what it did, in the transaction of the acknowledgement.</summary>
    private sealed class Noter(TimeProvider clock) : Worker<Rang>
    {
        public override string Name => "noter";

        protected override Task DoAsync(IReadOnlyList<Rang> happenings, ConvokeDb db, CancellationToken stop)
        {
            foreach (var rang in happenings)
                db.Changes.Add(Change.Of(clock.GetUtcNow(), $"rang:{rang.Name}"));
            return happenings.Any(rang => rang.Name.StartsWith("bad", StringComparison.Ordinal))
                ? throw new InvalidOperationException("bad")
                : Task.CompletedTask;
        }
    }

    private Roster Roster => new([new Noter(product.Clock)]);

    private Relay NewRelay() =>
        new(product.Services.GetRequiredService<Databases>(), Roster, product.Clock, NullLogger<Relay>.Instance);

    [Fact]
    public async Task One_that_fails_is_tried_again_later_and_keeps_nobody_back()
    {
        var id = PublicId.New();
        await RingAsync($"bad-{id}", $"good-{id}");

        await NewRelay().DrainAsync(CancellationToken.None);

        var row = await RowAsync($"bad-{id}");
        Assert.Equal(1, await NotesAsync($"good-{id}"));
        Assert.Equal(0, await NotesAsync($"bad-{id}"));
        Assert.Equal(1, row.Attempts);
        Assert.Equal("InvalidOperationException: bad", row.Error);
        Assert.True(row.Due > product.Clock.GetUtcNow());
    }

    [Fact]
    public async Task What_fails_for_hours_is_given_up_until_somebody_retries_it()
    {
        var id = PublicId.New();
        await RingAsync($"bad-{id}");
        for (var i = 0; i < Backoff.MostAttempts; i++)
        {
            await NewRelay().DrainAsync(CancellationToken.None);
            product.Clock.Advance(TimeSpan.FromHours(2));
        }
        var dead = await RowAsync($"bad-{id}");

        var retried = await product.WithAsync(db =>
            DeadLetters.RetryAsync(db, dead.Id, product.Clock, CancellationToken.None)
        );

        Assert.True(dead.Dead);
        Assert.Equal(1, retried);
        Assert.False((await RowAsync($"bad-{id}")).Dead);
    }

    [Fact]
    public async Task Two_nodes_share_the_work_and_do_nothing_twice()
    {
        var id = PublicId.New();
        await RingAsync([.. Enumerable.Range(0, 900).Select(number => $"many-{id}-{number}")]);

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => NewRelay().DrainAsync(CancellationToken.None)))
        );

        var notes = await product.WithAsync(db =>
            db.Changes.Where(change => change.Touched.StartsWith($"rang:many-{id}"))
                .Select(change => change.Touched)
                .ToListAsync()
        );
        Assert.Equal(900, notes.Count);
        Assert.Equal(900, notes.Distinct().Count());
        Assert.True(taken.Sum() >= 900);
    }

    [Fact]
    public async Task A_row_whose_worker_died_with_it_falls_due_again_and_is_done_once()
    {
        var id = PublicId.New();
        await RingAsync($"left-{id}");
        var claimed = await product.WithAsync(db =>
            db.ClaimAsync(
                product.Clock.GetUtcNow(),
                product.Clock.GetUtcNow().AddMinutes(1),
                100,
                CancellationToken.None
            )
        );
        await NewRelay().DrainAsync(CancellationToken.None);
        var whileLeased = await NotesAsync($"left-{id}");

        product.Clock.Advance(TimeSpan.FromMinutes(2));
        await NewRelay().DrainAsync(CancellationToken.None);

        Assert.Contains(claimed, row => row.Payload.Contains(id, StringComparison.Ordinal));
        Assert.Equal(0, whileLeased);
        Assert.Equal(1, await NotesAsync($"left-{id}"));
    }

    private Task<int> RingAsync(params string[] names) =>
        product.WithAsync(async db =>
        {
            db.AddRange(names.SelectMany(name => Roster.RowsFor(new Rang(name), product.Clock.GetUtcNow())));
            return await db.SaveChangesAsync();
        });

    private Task<OutboxRow> RowAsync(string name) =>
        product.WithAsync(db => db.Outbox.AsNoTracking().SingleAsync(row => row.Payload.Contains(name)));

    private Task<int> NotesAsync(string name) =>
        product.WithAsync(db => db.Changes.CountAsync(change => change.Touched == $"rang:{name}"));
}
