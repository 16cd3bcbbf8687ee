using System.Net.Mail;

namespace Convoke.Kernel;

/// <summary>How addresses of mail are written and compared.</summary>
public static class EmailAddress
{
    private const int Longest = 254; // RFC 5321, 4.5.3.1.3, without the brackets

    /// <summary>Whether it is written as an address is: no name beside it, nothing around it.</summary>
    public static bool IsOne(string text) =>
        text.Length <= Longest && MailAddress.TryCreate(text, out var read) && read.Address == text;

    /// <summary>The form two spellings of one address share: trimmed, lower case, without what follows a plus.</summary>
    public static string Canonical(string address)
    {
        var plain = address.Trim().ToLowerInvariant();
        var at = plain.LastIndexOf('@');
        var plus = plain.IndexOf('+');
        return plus > 0 && plus < at ? plain[..plus] + plain[at..] : plain;
    }
}
