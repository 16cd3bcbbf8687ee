namespace Convoke.Web.Hosting.Metrics;

/// <summary>The numbers of one instrument under one set of labels.</summary>
internal sealed class Series
{
    /// <summary>Upper bounds in seconds.</summary>
    public static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock gate = new();
    private readonly long[] buckets = new long[Bounds.Length + 1];
    private double sum;
    private long count;

    public void Add(double value)
    {
        lock (gate)
            (sum, count) = (sum + value, count + 1);
    }

    public void Set(double value)
    {
        lock (gate)
            sum = value;
    }

    public void Observe(double value)
    {
        var place = Array.FindIndex(Bounds, bound => value <= bound);
        lock (gate)
        {
            buckets[place < 0 ? Bounds.Length : place]++;
            (sum, count) = (sum + value, count + 1);
        }
    }

    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (gate)
            return (sum, count, [.. buckets]);
    }
}
