using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Data;
using Convoke.Web.Reader;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>One of the screens of set-up after the first two: each may be skipped, and each can be come back to.</summary>
public abstract class SetupPage(ConvokeDb db, Entrance entrance, SiteKeeper site) : OfficePage
{
    public const int Steps = 7;

    public abstract int Step { get; }

    /// <summary>Where the next screen is; after the last the checklist of the office.</summary>
    public string NextAddress =>
        Step switch
        {
            1 => "/setup/address",
            3 => "/setup/mail",
            4 => "/setup/safety",
            5 => "/setup/languages",
            6 => "/setup/content",
            _ => "/office",
        };

    protected ConvokeDb Db => db;

    protected Task<Assembly> AssemblyAsync() =>
        db.Assemblies.OrderBy(assembly => assembly.Id).FirstAsync(HttpContext.RequestAborted);

    /// <summary>Saves, with a line in the log, and lets this node show it at once.</summary>
    protected async Task SaveAsync(Deed deed = Deed.ChangedSetup)
    {
        entrance.Note(deed, Me!.Account, null, HttpContext.Network());
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        site.ForgetAll();
    }
}
