using System.Security.Cryptography;
using System.Text;
using Convoke.Kernel;
using Microsoft.Net.Http.Headers;

namespace Convoke.Web.Hosting;

/// <summary>The bearer token that opens what only operators may see; with none set it stays closed.</summary>
internal sealed class OperationsToken(Settings settings)
{
    private readonly byte[]? wanted = settings.OperationsToken is { } token ? Digest(token) : null;

    public bool IsSet => wanted is not null;

    /// <summary>Takes the same time whatever is sent: digests of equal length are compared.</summary>
    public bool IsShownBy(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization] is [{ } sent]
        && sent.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && wanted is not null
        && CryptographicOperations.FixedTimeEquals(Digest(sent["Bearer ".Length..].Trim()), wanted);

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
