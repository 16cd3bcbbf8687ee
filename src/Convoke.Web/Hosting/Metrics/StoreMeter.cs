using System.Diagnostics.Metrics;

namespace Convoke.Web.Hosting.Metrics;

/// <summary>Our own meter's view of the page store.</summary>
internal sealed class StoreMeter
{
    public const string Name = "Convoke";

    public StoreMeter(IMeterFactory meters, PageStore store)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableCounter("convoke.page_store.hits", () => store.Hits);
        meter.CreateObservableCounter("convoke.page_store.misses", () => store.Misses);
        meter.CreateObservableUpDownCounter("convoke.page_store.size", () => store.Weight, "By");
    }
}
