using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using System.Text;

namespace Convoke.Web.Hosting.Metrics;

/// <summary>What one instrument has said, by its labels.</summary>
internal sealed class Recorded(Instrument instrument)
{
    // Only labels with few values, none of which tells of a person or of whom we talk to.
    private static readonly FrozenSet<string> Labels = FrozenSet.ToFrozenSet([
        "error.type",
        "cpu.mode",
        "db.client.connection.state",
        "gc.heap.generation",
        "http.connection.state",
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "network.protocol.version",
    ]);

    private const int MostSeries = 200;
    private readonly ConcurrentDictionary<string, Series> series = new(StringComparer.Ordinal);

    public Instrument Instrument { get; } = instrument;

    public Shape Shape { get; } = ShapeOf(instrument);

    public IEnumerable<KeyValuePair<string, Series>> Series => series.OrderBy(s => s.Key, StringComparer.Ordinal);

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(tags);
        if (!series.TryGetValue(labels, out var line))
            line = series.Count < MostSeries ? series.GetOrAdd(labels, _ => new Series()) : null;
        if (Shape is Shape.Histogram)
            line?.Observe(value);
        else if (Instrument.IsObservable || Shape is Shape.Reading)
            line?.Set(value);
        else
            line?.Add(value);
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            if (value is not null && Labels.Contains(name))
                text.Append(text.Length == 0 ? "" : ",")
                    .Append(name.Replace('.', '_'))
                    .Append("=\"")
                    .Append(Escaped(value))
                    .Append('"');
        }
        return text.ToString();
    }

    private static string Escaped(object value) =>
        $"{value}"
            .Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal);

    private static Shape ShapeOf(Instrument instrument) =>
        instrument.GetType().Name switch
        {
            var name when name.StartsWith("Histogram", StringComparison.Ordinal) => Shape.Histogram,
            var name when name.Contains("UpDown", StringComparison.Ordinal) => Shape.Level,
            var name when name.Contains("Gauge", StringComparison.Ordinal) => Shape.Reading,
            _ => Shape.Counter,
        };
}

internal enum Shape
{
    Counter,
    Level,
    Reading,
    Histogram,
}
