using Convoke.Data;
using Convoke.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Assemblies;

/// <summary>Makes an empty installation ready without set-up, for commands that bring content.</summary>
public static class Foundation
{
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
