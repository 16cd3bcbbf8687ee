using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Convoke.Data;

/// <summary>What the framework need not warn of.</summary>
internal static class Warnings
{
    /// <summary>To count no further than so many needs no order, and sorting first would count all.</summary>
    public static void Set(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);
}
