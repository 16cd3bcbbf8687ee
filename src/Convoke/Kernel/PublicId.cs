using System.Security.Cryptography;

namespace Convoke.Kernel;

/// <summary>
/// Makes the ids that readers see of comments and previews: random, so that they tell neither order nor number.
/// </summary>
public static class PublicId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 12;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
