using System.Globalization;

namespace Convoke.Kernel;

/// <summary>What the system knows of how a language writes dates, numbers and names.</summary>
public static class Cultures
{
    /// <summary>The culture of this name; the invariant one where the system does not know it.</summary>
    public static CultureInfo Named(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
