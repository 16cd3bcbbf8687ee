using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Convoke.Web.Hosting.Metrics;

/// <summary>Listens to the meters of the framework, of the database driver and of ourselves while the program runs.</summary>
internal sealed class MetricsBook : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, Recorded> instruments = new();

    public MetricsBook(IMeterFactory ours)
    {
        listener.InstrumentPublished = (instrument, _) => Enter(instrument, ours);
        listener.SetMeasurementEventCallback<double>((_, value, tags, line) => Take(value, tags, line));
        listener.SetMeasurementEventCallback<long>((_, value, tags, line) => Take(value, tags, line));
        listener.SetMeasurementEventCallback<int>((_, value, tags, line) => Take(value, tags, line));
        listener.Start();
    }

    public IEnumerable<Recorded> Read()
    {
        listener.RecordObservableInstruments();
        return instruments.Values.OrderBy(r => r.Instrument.Name, StringComparer.Ordinal);
    }

    public void Dispose() => listener.Dispose();

    // A meter has a scope where it was made for one host of several in a process.
    private void Enter(Instrument instrument, IMeterFactory ours)
    {
        if (IsWatched(instrument.Meter.Name) && (instrument.Meter.Scope is not { } scope || scope == ours))
            listener.EnableMeasurementEvents(instrument, instruments.GetOrAdd(instrument, i => new Recorded(i)));
    }

    private static bool IsWatched(string meter) =>
        meter is StoreMeter.Name or "System.Runtime" or "System.Net.Http" or "Npgsql"
        || meter.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);

    private static void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? line) =>
        ((Recorded)line!).Take(value, tags);
}
