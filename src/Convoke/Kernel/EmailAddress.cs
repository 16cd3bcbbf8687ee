namespace Convoke.Kernel;

/// <summary>How addresses of mail are compared.</summary>
public static class EmailAddress
{
    /// <summary>The form two spellings of one address share: trimmed, lower case, without what follows a plus.</summary>
    public static string Canonical(string address)
    {
        var plain = address.Trim().ToLowerInvariant();
        var at = plain.LastIndexOf('@');
        var plus = plain.IndexOf('+');
        return plus > 0 && plus < at ? plain[..plus] + plain[at..] : plain;
    }
}
