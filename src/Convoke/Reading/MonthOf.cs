namespace Convoke.Reading;

/// <summary>A month of an archive and how many entries it holds.</summary>
public sealed record MonthOf(int Year, int Month, int Count);
