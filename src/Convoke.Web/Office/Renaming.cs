using Convoke.Accounts;
using Convoke.Data;
using Convoke.Web.Reader;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office;

/// <summary>The first screen of set-up once more, for an administrator: how the assembly is called.</summary>
public sealed class Renaming(ConvokeDb db, Entrance entrance, SiteKeeper site)
{
    public async Task<(string Name, string Tagline)> ReadAsync(CancellationToken stop)
    {
        var assembly = await db.Assemblies.AsNoTracking().OrderBy(row => row.Id).FirstAsync(stop);
        var (language, order) = (assembly.Languages[0], assembly.Languages);
        return (assembly.Name.In(language, order).Item1, assembly.Tagline.In(language, order).Item1);
    }

    public async Task SaveAsync(string name, string tagline, HttpContext context)
    {
        var assembly = await db.Assemblies.OrderBy(row => row.Id).FirstAsync(context.RequestAborted);
        assembly.Rename(assembly.Languages[0], name, tagline);
        var account = context.Features.Get<Colleague>()!.Account;
        entrance.Note(Deed.ChangedSetup, account, null, context.Network());
        await db.SaveChangesAsync(context.RequestAborted);
        site.ForgetAll();
    }
}
