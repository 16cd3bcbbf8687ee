using System.Globalization;
using System.Text;

namespace Convoke.Web.Hosting.Metrics;

/// <summary>The text format that Prometheus reads, version 0.0.4.</summary>
internal static class MetricsText
{
    public const string Type = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<Recorded> instruments)
    {
        var text = new StringBuilder();
        // The format allows a name once.
        foreach (var instrument in instruments.DistinctBy(NameOf))
            WriteOne(text, instrument);
        return text.ToString();
    }

    private static void WriteOne(StringBuilder text, Recorded instrument)
    {
        var name = NameOf(instrument);
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {KindOf(instrument.Shape)}\n");
        foreach (var (labels, series) in instrument.Series)
        {
            if (instrument.Shape is Shape.Histogram)
                WriteHistogram(text, name, labels, series);
            else
                Line(text, name, labels, series.Read().Sum);
        }
    }

    private static void WriteHistogram(StringBuilder text, string name, string labels, Series series)
    {
        var (sum, count, buckets) = series.Read();
        var (below, comma) = (0L, labels.Length == 0 ? "" : ",");
        for (var i = 0; i < Series.Bounds.Length; i++)
            Line(text, $"{name}_bucket", $"{labels}{comma}le=\"{Number(Series.Bounds[i])}\"", below += buckets[i]);
        Line(text, $"{name}_bucket", $"{labels}{comma}le=\"+Inf\"", count);
        Line(text, $"{name}_sum", labels, sum);
        Line(text, $"{name}_count", labels, count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name)
            .Append(labels.Length == 0 ? "" : $"{{{labels}}}")
            .Append(' ')
            .Append(Number(value))
            .Append('\n');

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string NameOf(Recorded instrument)
    {
        var unit = instrument.Instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        return instrument.Instrument.Name.Replace('.', '_')
            + unit
            + (instrument.Shape is Shape.Counter ? "_total" : "");
    }

    private static string KindOf(Shape shape) =>
        shape switch
        {
            Shape.Counter => "counter",
            Shape.Histogram => "histogram",
            _ => "gauge",
        };
}
