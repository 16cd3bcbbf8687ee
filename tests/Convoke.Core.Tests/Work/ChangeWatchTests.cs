using Convoke.Data;
using Convoke.Testing;
using Convoke.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Convoke.Core.Tests.Work;

public sealed class ChangeWatchTests(TestWorkshop product) : IClassFixture<TestWorkshop>
{
    [Fact]
    public async Task A_database_that_fails_at_the_very_first_is_asked_again()
    {
        var (databases, ear) = (product.Services.GetRequiredService<Databases>(), new Ear());
        using var watch = new ChangeWatch(
            new FailingAtFirst(databases),
            [ear],
            new Bell(),
            product.Clock,
            product.Services.GetRequiredService<OutageLog>(),
            NullLogger<ChangeWatch>.Instance
        );

        await watch.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.IsSoAsync(() => Task.FromResult(ear.Forgot == 1 || watch.ExecuteTask!.IsFaulted));
        await product.WithAsync(db =>
        {
            db.Changes.Add(Change.Of(product.Clock.GetUtcNow(), "river"));
            return db.SaveChangesAsync();
        });
        await Eventually.IsSoAsync(() => Task.FromResult(ear.Heard || watch.ExecuteTask!.IsFaulted));

        Assert.False(watch.ExecuteTask!.IsFaulted);
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FailingAtFirst(Databases databases) : Databases
    {
        private int opened;

        public override ConvokeDb Open() =>
            Interlocked.Increment(ref opened) == 1
                ? throw new InvalidOperationException("as the test wants")
                : databases.Open();

        internal override Task KeepCopyAsync(string before, CancellationToken stop) =>
            databases.KeepCopyAsync(before, stop);

        internal override Task<Signals> ListenAsync(CancellationToken stop) => databases.ListenAsync(stop);
    }

    private sealed class Ear : IChangeListener
    {
        private int forgot;

        public int Forgot => Volatile.Read(ref forgot);

        public volatile bool Heard;

        public void Changed(IReadOnlyCollection<string> tags) => Heard |= tags.Contains("river");

        public void ForgetAll() => Interlocked.Increment(ref forgot);
    }
}
