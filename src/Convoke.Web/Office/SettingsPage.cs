using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>A page that sets something of the assembly.</summary>
public abstract class SettingsPage(ConvokeDb db, Entrance entrance, SiteKeeper site) : OfficePage
{
    private Assembly? assembly;

    /// <summary>It was saved a moment ago.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    protected ConvokeDb Db => db;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    protected async Task<Assembly> AssemblyAsync() =>
        assembly ??= await db.Assemblies.OrderBy(one => one.Id).FirstAsync(Stop);

    /// <summary>Saves what was set, with its line in the log; whoever did it sees it at once, every other node within a second.</summary>
    protected async Task<IActionResult> SaveAsync(Deed deed)
    {
        entrance.Note(deed, Me!.Account, null, HttpContext.Network());
        await db.SaveChangesAsync(Stop);
        site.ForgetAll();
        return LocalRedirect($"{Request.Path}?saved=true");
    }
}
