using Convoke.Data;
using Convoke.Organisations;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Members;

/// <summary>A line of history, opened for the staff.</summary>
public sealed record ToldLine(DateTimeOffset At, OrganisationState? To, string? By, string Note, string Reason)
{
    /// <summary>All lines of an organisation, the newest first, and who did what.</summary>
    public static async Task<IReadOnlyList<ToldLine>> ReadAsync(
        ConvokeDb db,
        Guid organisation,
        Vault vault,
        CancellationToken stop
    )
    {
        var lines = await db
            .HistoryLines.AsNoTracking()
            .Where(line => line.OrganisationId == organisation)
            .OrderByDescending(line => line.Id)
            .Take(200)
            .ToListAsync(stop);
        var doers = lines.Select(line => line.AccountId).OfType<Guid>().Distinct().ToList();
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(account => doers.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => vault.Open(account.Name, account.Id), stop);
        return [.. lines.Select(line => Tell(line, accounts, vault))];
    }

    private static ToldLine Tell(HistoryLine line, Dictionary<Guid, string> accounts, Vault vault) =>
        new(
            line.At,
            line.IsNote ? null : line.To,
            line.AccountId is { } by ? accounts.GetValueOrDefault(by) : null,
            line.Note is { } note ? vault.Open(note, line.Id) : "",
            line.Reason is { } reason ? vault.Open(reason, line.Id) : ""
        );
}
