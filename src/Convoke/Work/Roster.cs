using System.Text.Json;
using Convoke.Kernel;

namespace Convoke.Work;

/// <summary>All workers, and who wants what.</summary>
public sealed class Roster(IEnumerable<IWorker> workers)
{
    private readonly Dictionary<string, IWorker> byName = workers.ToDictionary(worker => worker.Name);

    /// <summary>One row for each worker that wants this happening.</summary>
    internal IEnumerable<OutboxRow> RowsFor(IHappening happening, DateTimeOffset now) =>
        byName
            .Values.Where(worker => worker.Wants == happening.GetType())
            .Select(worker => OutboxRow.For(worker.Name, Write(happening), happening.Due ?? now, now));

    /// <summary>Null when this program knows no such worker any more.</summary>
    internal IWorker? Named(string name) => byName.GetValueOrDefault(name);

    internal static IHappening Read(OutboxRow row, IWorker worker) =>
        (IHappening)JsonSerializer.Deserialize(row.Payload, worker.Wants)!;

    private static string Write(IHappening happening) => JsonSerializer.Serialize(happening, happening.GetType());
}
