using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Convoke.Web.Office;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office;

/// <summary>Who works in the office; for administrators.</summary>
public sealed class PeopleModel(ConvokeDb db, Vault vault) : OfficePage
{
    public override string Title => L["People of the office"];

    public IReadOnlyList<PersonShown> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var accounts = await db.Accounts.AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        People =
        [
            .. accounts
                .Select(account => new PersonShown(
                    account.Id,
                    vault.Open(account.Name, account.Id),
                    vault.Open(account.Email, account.Id),
                    account.Role,
                    account.IsEnrolled,
                    account.SeenAt
                ))
                .OrderBy(person => person.Name, StringComparer.Create(InterfaceLanguage.Culture, ignoreCase: true)),
        ];
    }
}

/// <summary>A colleague as administrators see them.</summary>
public sealed record PersonShown(
    Guid Id,
    string Name,
    string Email,
    Role Role,
    bool IsEnrolled,
    DateTimeOffset? SeenAt
);
