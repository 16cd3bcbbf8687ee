namespace Convoke.Reading;

/// <summary>Which members are looked for: those that have every mark that is named.</summary>
public sealed record MemberSieve(string? Kind, string? Region, string? Country, string? Theme);
