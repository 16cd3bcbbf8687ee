using System.Diagnostics;
using Convoke.Kernel;

namespace Convoke.Web.Tests.Work;

/// <summary>The program as it was built, in a process of its own.</summary>
internal static class Program
{
    public static Process Start(Settings settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Convoke.Web.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["CONVOKE_DATA"] = settings.DataFolder;
        if (settings.Database is { } database)
            start.Environment["CONVOKE_DATABASE"] = database;
        return Process.Start(start)!;
    }
}
