using Convoke.Kernel.Sanitising;

namespace Convoke.Kernel;

/// <summary>Words of a stranger as they may be kept and shown, before any markup is read in them.</summary>
public static class PlainText
{
    /// <summary>Without control characters, broken pairs and forced directions; every isolate closed in itself.</summary>
    public static string Of(string text) => CleanText.Of(text);

    /// <summary>Whether a reader would see anything of it.</summary>
    public static bool IsSeen(string text) => text.Any(IsSeen);

    private static bool IsSeen(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsPunctuation(sign) || char.IsSymbol(sign) || char.IsSurrogate(sign);
}
