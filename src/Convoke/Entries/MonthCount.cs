using Convoke.Kernel;

namespace Convoke.Entries;

/// <summary>How many entries of a month stand in a list, by the assembly's zone: the archives and the number of pages read it.</summary>
public sealed class MonthCount
{
    private MonthCount() { }

    public Guid List { get; private set; }
    public LanguageTag Language { get; private set; }
    public int Year { get; private set; }
    public int Month { get; private set; }
    public int Count { get; internal set; }

    internal static MonthCount Of(Guid list, LanguageTag language, int year, int month) =>
        new()
        {
            List = list,
            Language = language,
            Year = year,
            Month = month,
        };
}
