namespace Convoke.Entries;

/// <summary>What a call has besides: a number, whom it calls on, until when, how urgent.</summary>
public sealed partial class Entry
{
    /// <summary>"Call 27 of 2026": given at the first publication, for good.</summary>
    public int? Number { get; private set; }
    public int? NumberYear { get; private set; }

    public DateTimeOffset? Until { get; private set; }
    public DateTimeOffset? UrgentUntil { get; private set; }
    public Addressees CallsOn { get; private set; } = Addressees.None;

    public bool IsOpen(DateTimeOffset now) => Calling.IsOpen(Kind, Until, now);

    public bool IsUrgent(DateTimeOffset now) => Calling.IsUrgent(Kind, Until, UrgentUntil, now);

    public void CallOn(Addressees addressees) => Set(!CallsOn.Equals(addressees), () => CallsOn = addressees);

    /// <summary>Sets when the call closes and until when it is urgent; both moments change lists, so both become work that falls due then.</summary>
    public void RunUntil(DateTimeOffset? until, DateTimeOffset? urgentUntil)
    {
        if (Until == until && UrgentUntil == urgentUntil)
            return;
        (Until, UrgentUntil) = (until, urgentUntil);
        Changed();
        foreach (var moment in new[] { until, urgentUntil }.OfType<DateTimeOffset>())
            Record(new EntryChanged(Id, moment));
    }

    internal void Count(int year, int number) => (NumberYear, Number) = (NumberYear ?? year, Number ?? number);
}
