using Convoke.Safety;

namespace Convoke.Web.Hosting.Health;

/// <summary>Backups hold no keys: until somebody wrote them down, losing this disk loses what is sealed.</summary>
internal sealed class KeysOnPaper(KeyFolder folder) : IHealthRow
{
    public string Name => "keys";

    public Task<Finding> LookAsync(CancellationToken stop)
    {
        var finding =
            folder.OpenToOthers() is { Count: > 0 } open
                ? Finding.Lacking($"others can read the keys: {string.Join(", ", open)}")
            : folder.WantsShowing() ? Finding.Lacking("nobody has put the keys in a safe yet: run convoke keys show")
            : Finding.Good("shown to be kept in a safe");
        return Task.FromResult(finding);
    }
}
