using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Protocols.WordPress;
using Convoke.Safety;

namespace Convoke.Moving.WordPress;

/// <summary>The blog that moves in, and what all its movers share.</summary>
internal sealed record Blog(
    BlogIndex Index,
    ImportWishes Wishes,
    LanguageTag Language,
    ImportReport Report,
    Databases Databases,
    Vault Vault,
    DateTimeOffset Now
)
{
    public WordPressAddresses Addresses { get; } = new(Index.Site);

    /// <summary>Sign-in names, which are never shown.</summary>
    public HashSet<string> Logins { get; } =
        new(Index.Authors.Select(author => author.Login), StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, Entries.Author> AuthorOfLogin { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, Entries.Term> Categories { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Entries.Term> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers of the posts and pages of this run.</summary>
    public HashSet<long> Moved { get; } = [];

    private string Home { get; } =
        (Index.Site.BaseBlogUrl.Length > 0 ? Index.Site.BaseBlogUrl : Index.Site.Link).TrimEnd('/').ToLowerInvariant();

    /// <summary>The name by which a thing of this blog is found again.</summary>
    public string Origin(string kind, object id)
    {
        var origin = FormattableString.Invariant($"wp:{Home}:{kind}:{id}");
        return origin.Length <= LongestOrigin ? origin : $"wp:{kind}:{Hash(origin)}";
    }

    public string OriginOf(WxrItem item) => Origin("item", BlogIndex.IdentityOf(item));

    /// <summary>Of an item that another one names by its number.</summary>
    public string OriginOfItem(long id) => Origin("item", Index.Identities.GetValueOrDefault(id, ""));

    public string OriginOf(WxrItem item, WxrComment response) =>
        FormattableString.Invariant($"{OriginOf(item)}#comment-{response.Id}");

    /// <summary>PostgreSQL keeps no long key in an index.</summary>
    private const int LongestOrigin = 400;

    /// <summary>
    /// Tells whether something changed since it was brought: also by our own rules, whose number rises when they change.
    /// Where it stands in the file does not matter.
    /// </summary>
    public string Digest(object thing)
    {
        var node = JsonSerializer.SerializeToNode(thing, thing.GetType());
        (node as JsonObject)?.Remove(nameof(WxrPart.Line));
        return Hash($"{Rules}:{Language}:{node?.ToJsonString()}");
    }

    /// <summary>The text, or its beginning where it is too long; then the report says of what.</summary>
    public string Fit(string text, int most, string what)
    {
        if (text.Length > most)
            Report.Warn(FormattableString.Invariant($"{what} was longer than {most} characters and was cut."));
        return Lengths.Cut(text, most);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private const int Rules = 1;

    /// <summary>What an item is filed under; null for terms that are neither category nor tag.</summary>
    public Entries.Term? TermOf(WxrItemTerm named) =>
        named.Domain switch
        {
            "category" => Categories[named.Nicename],
            "post_tag" => Tags[named.Nicename],
            _ => null,
        };

    /// <summary>Saves; a dry run forgets instead.</summary>
    public async Task SaveAsync(ConvokeDb db, CancellationToken stop)
    {
        if (!Wishes.DryRun)
            await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
