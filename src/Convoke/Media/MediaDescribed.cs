using Convoke.Kernel;

namespace Convoke.Media;

/// <summary>A picture has other words now: its title, caption or what it shows.</summary>
public sealed record MediaDescribed(Guid MediaId) : IHappening;
