using System.Security.Cryptography;
using System.Text;
using Convoke.Assemblies;
using Convoke.Kernel;

namespace Convoke.Web.Endpoints.Feeds;

/// <summary>Names of feeds and of what is in them, which outlive every change of slug, address and host.</summary>
internal static class FeedIds
{
    public static string OfText(Guid text) => $"urn:uuid:{text:D}";

    public static string OfList(Assembly assembly, Guid list, LanguageTag language) =>
        Named(assembly.Id, $"list/{list:N}/{language}");

    /// <summary>By the id readers see: the one inside is nobody's business.</summary>
    public static string OfComment(Assembly assembly, string publicId) => Named(assembly.Id, $"comment/{publicId}");

    public static string OfComments(Assembly assembly, LanguageTag language) =>
        Named(assembly.Id, $"comments/{language}");

    public static string OfCommentsOn(Guid text) => Named(text, "comments");

    /// <summary>A version 8 UUID made of a name (RFC 9562, 5.8 and appendix B.2).</summary>
    private static string Named(Guid space, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{space:N}/{name}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return OfText(new Guid(hash[..16], bigEndian: true));
    }
}
