using System.Globalization;

namespace Convoke.Safety;

/// <summary>The short name of a key, as every sealed value carries it and as the operator sees it: <c>ab12cd34</c>.</summary>
public readonly record struct KeyId(uint Value)
{
    public static bool TryParse(string text, out KeyId id)
    {
        var read = uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        id = new KeyId(value);
        return read && text.Length == 8;
    }

    public override string ToString() => Value.ToString("x8", CultureInfo.InvariantCulture);
}
