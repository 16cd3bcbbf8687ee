using Convoke.Data;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Assemblies;

/// <summary>How an empty installation gets its assembly: by set-up, or without it for commands that bring content.</summary>
public static class Foundation
{
    /// <summary>Founds the assembly, within the caller's transaction; false when there is one already.</summary>
    public static async Task<bool> FoundAsync(ConvokeDb db, Assembly assembly, CancellationToken stop)
    {
        await db.AloneAsync("seed", stop);
        if (await db.Assemblies.AnyAsync(stop))
            return false;
        db.Add(assembly);
        return true;
    }

    /// <summary>The assembly; a nameless one that speaks this language where there was none.</summary>
    public static async Task<Assembly> EnsureAsync(
        ConvokeDb db,
        LanguageTag language,
        TimeProvider clock,
        CancellationToken stop,
        string name = "Assembly"
    )
    {
        if (await db.Assemblies.OrderBy(assembly => assembly.Id).FirstOrDefaultAsync(stop) is { } present)
            return present;
        var assembly = Assembly.Found(
            LocalizedText.Of(language, name),
            LocalizedText.Empty,
            [language],
            "UTC",
            clock.GetUtcNow()
        );
        db.Add(assembly);
        await db.SaveChangesAsync(stop);
        return assembly;
    }
}
