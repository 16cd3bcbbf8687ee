using System.Text.Json;
using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Drafts;

/// <summary>
/// What somebody sent when their session was over: kept for a day, under seal, for nobody but the account the session was of.
/// </summary>
public sealed class KeptForm : Entity
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Of one account; older ones make room.</summary>
    public const int Most = 5;

    private KeptForm() { }

    public Guid AccountId { get; private set; }
    public Sealed Words { get; private set; } = null!;

    public static KeptForm Of(
        Guid account,
        IReadOnlyDictionary<string, string[]> fields,
        Vault vault,
        DateTimeOffset now
    )
    {
        var id = Kernel.Id.New(now);
        return new KeptForm
        {
            Id = id,
            AccountId = account,
            Words = vault.Seal(JsonSerializer.Serialize(fields), id),
        };
    }

    public bool IsOver(DateTimeOffset now) => now >= Kernel.Id.MomentOf(Id) + Lasts;

    public IReadOnlyDictionary<string, string[]> Open(Vault vault) =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(vault.Open(Words, Id))!;
}
