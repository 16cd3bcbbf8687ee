using System.Net;

namespace Convoke.Kernel;

/// <summary>How this installation is run. One type for all of it; read once at start, never changed after.</summary>
public sealed record Settings
{
    /// <summary>Holds the SQLite database, the media, <c>convoke.json</c>; absolute.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Holds the key files; absolute. May lie on another disk than the data.</summary>
    public required string KeysFolder { get; init; }

    /// <summary>A PostgreSQL connection string; null: SQLite in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>Where to listen.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>How the world sees the site: scheme and host alone. Absolute links and mails use it, never the Host header.</summary>
    public Uri PublicUrl { get; init; } = new(DefaultUrl);

    /// <summary>The mail server, as <c>smtp://user:secret@host:port?from=address</c>; null: mail stays in the mail tray.</summary>
    public string? Smtp { get; init; }

    /// <summary>Proxies whose forwarded headers count. Nobody else's do.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Opens the metrics and the detail of health; null: they stay closed.</summary>
    public string? OperationsToken { get; init; }

    /// <summary>What outgoing fetches may reach.</summary>
    public Outbound Outbound { get; init; }

    /// <summary>Memory for finished pages; 0 renders every page anew.</summary>
    public int PageStoreMegabytes { get; init; } = 64;

    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>The folder alone, since the rest holds secrets.</summary>
    public override string ToString() => $"Settings of {DataFolder}";
}

/// <summary>What outgoing fetches may reach.</summary>
public enum Outbound
{
    /// <summary>Global addresses only.</summary>
    World,

    /// <summary>Loopback over plain http too, for tests.</summary>
    Loopback,
}
