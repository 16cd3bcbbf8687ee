using Convoke.Entries;
using Convoke.Web.Locales;

namespace Convoke.Web.Office;

/// <summary>What the office calls the states of a text.</summary>
internal static class States
{
    public static string Name(TextState state) =>
        state switch
        {
            TextState.Draft => Words.Later("Draft"),
            TextState.Scheduled => Words.Later("Scheduled"),
            TextState.Public => Words.Later("Public"),
            TextState.Private => Words.Later("Private"),
            TextState.Withdrawn => Words.Later("Taken down"),
            _ => Words.Later("In the bin"),
        };
}
