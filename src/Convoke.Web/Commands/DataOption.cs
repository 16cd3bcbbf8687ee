using System.CommandLine;
using Convoke.Kernel;
using Convoke.Web.Hosting;

namespace Convoke.Web.Commands;

/// <summary>Which installation a command works on.</summary>
internal static class DataOption
{
    public static Option<string?> Make() =>
        new("--data") { Description = "The data folder; else CONVOKE_DATA, else ./data.", HelpName = "DIR" };

    /// <summary>The settings, with what the command line says of them.</summary>
    public static Settings Settings(string? data, string? urls = null) =>
        SettingsReader.Read(new Dictionary<string, string?> { ["CONVOKE_DATA"] = data, ["CONVOKE_URLS"] = urls });
}
