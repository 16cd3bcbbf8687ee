namespace Convoke.Web.Hosting.Health;

/// <summary>Whether whoever forwards requests to us is known to: else all readers look like one, and nothing can be told by their network.</summary>
internal sealed class Proxies(Forwarding forwarding) : IHealthRow
{
    public string Name => "proxies";

    public Task<Finding> LookAsync(CancellationToken stop) =>
        Task.FromResult(
            forwarding.Neighbour is { } near
                ? Finding.Lacking($"forwarding headers come from {near}, which is not listed: set {forwarding.Line}")
            : forwarding.Stranger is { } far
                ? Finding.Good(
                    $"forwarding headers came from {far}, which is not listed; only if it is a proxy of yours, set {forwarding.Line}"
                )
            : Finding.Good("nobody forwards to us who is not listed")
        );
}
