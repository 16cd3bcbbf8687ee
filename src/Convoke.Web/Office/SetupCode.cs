using System.Security.Cryptography;
using System.Text;
using Convoke.Kernel;

namespace Convoke.Web.Office;

/// <summary>What whoever started the program can read there and a passer-by cannot: it claims an installation that is not set up.</summary>
public sealed class SetupCode
{
    private readonly string code = PublicId.New() + PublicId.New();

    public string Address => $"setup?code={code}";

    public bool Is(string? typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed ?? ""), Encoding.UTF8.GetBytes(code));
}
