using System.Text;
using Convoke.Kernel;
using Convoke.Safety;

namespace Convoke.Accounts;

/// <summary>
/// A passphrase that was found good enough. Long, and none that is tried first: neither listed, nor one piece over and over, nor a
/// row of the keyboard, nor the names that everybody knows. Which signs it has is nobody's business (NIST SP 800-63B-4, 3.1.1.2).
/// </summary>
public sealed class Passphrase
{
    public const int Shortest = 12;
    public const int Longest = 1000;
    private readonly string words;

    private Passphrase(string words) => this.words = words;

    /// <param name="typed">As it came.</param>
    /// <param name="known">What everybody knows here: the assembly's name, the person's own, their address.</param>
    public static Outcome<Passphrase> Choose(string typed, params IEnumerable<string> known)
    {
        var canonical = Canonical(typed);
        var length = canonical.EnumerateRunes().Count();
        if (length < Shortest)
            return new Refusal("A passphrase has at least {0} signs.", Shortest);
        if (length > Longest)
            return new Refusal("A passphrase has at most {0} signs.", Longest);
        if (Guesses.AreSure(canonical, known))
            return new Refusal(
                "This passphrase is among the first that would be tried. Four words by chance are better."
            );
        return new Passphrase(canonical);
    }

    /// <summary>Two keyboards may write one letter in two ways.</summary>
    internal static string Canonical(string typed) => typed.Normalize(NormalizationForm.FormKC);

    internal string Hash() => SlowHash.Of(words);

    public override string ToString() => "passphrase";
}
