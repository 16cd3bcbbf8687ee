using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Web.Office;
using Convoke.Web.Office.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Passkeys;

/// <summary>The passkeys somebody has.</summary>
public sealed class ListModel(ConvokeDb db, Vault vault, Settings settings) : OfficePage
{
    public override string Title => L["Passkeys"];

    public bool AreOffered => PasskeyDesk.AreOffered(settings);

    public string Host => settings.PublicUrl.Host;

    public IReadOnlyList<(Passkey Key, string Name)> Keys { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var account = Me!.Account.Id;
        var keys = await db
            .Passkeys.AsNoTracking()
            .Where(key => key.AccountId == account)
            .OrderBy(key => key.Id)
            .ToListAsync(HttpContext.RequestAborted);
        Keys = [.. keys.Select(key => (key, vault.Open(key.Name, key.Id)))];
    }
}
