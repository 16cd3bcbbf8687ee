using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Convoke.Protocols.WordPress;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>
/// Brings comments with their threads, pingbacks and trackbacks. Of a commenter come the name, the site, and the address
/// of mail under seal; nothing else.
/// </summary>
internal sealed class ResponseMover(Blog blog, ConvokeDb db)
{
    private readonly Dictionary<long, Comment> brought = [];

    public async Task MoveAsync(Entry entry, WxrItem item, CancellationToken stop)
    {
        if (item.Comments.Count == 0)
            return;
        var comments = await db
            .Comments.Where(comment => comment.EntryId == entry.Id)
            .ToDictionaryAsync(comment => comment.Origin ?? comment.PublicId, stop);
        var pings = await db
            .Linkbacks.Where(ping => ping.EntryId == entry.Id)
            .ToDictionaryAsync(ping => ping.Origin ?? ping.PublicId, stop);
        var taken = await TakenIdsAsync(item, stop);
        foreach (var response in ParentsFirst(item.Comments))
            if (response.IsPingback || response.IsTrackback)
                Ping(entry, item, response, pings, taken);
            else if (response.Type is "" or "comment")
                Comment(entry, item, response, comments, taken);
            else
                blog.Report.Warn(
                    FormattableString.Invariant(
                        $"{item.Type} {item.Id}: a response of the type \"{response.Type}\" stayed behind."
                    )
                );
    }

    private void Comment(
        Entry entry,
        WxrItem item,
        WxrComment response,
        Dictionary<string, Comment> present,
        HashSet<string> taken
    )
    {
        var origin = blog.OriginOf(item, response);
        var digest = blog.Digest(response);
        if (!present.TryGetValue(origin, out var comment))
            db.Add(
                comment = Comments.Comment.On(
                    entry.Id,
                    Said(response),
                    brought.GetValueOrDefault(response.Parent),
                    response.WrittenAt ?? item.PublishedAt ?? blog.Now,
                    IdOf(response, taken)
                )
            );
        brought[response.Id] = comment;
        if (comment.OriginDigest == digest)
            return;
        comment.CameFrom(origin, digest);
        comment.Say(Said(response));
        if (response.Email.Contains('@'))
            comment.Keep(response.Email, blog.Vault);
        comment.Become(StateOf(response));
    }

    private void Ping(
        Entry entry,
        WxrItem item,
        WxrComment response,
        Dictionary<string, Linkback> present,
        HashSet<string> taken
    )
    {
        var origin = blog.OriginOf(item, response);
        var digest = blog.Digest(response);
        if (!present.TryGetValue(origin, out var ping))
        {
            var kind = response.IsPingback ? LinkbackKind.Pingback : LinkbackKind.Trackback;
            db.Add(
                ping = Linkback.To(
                    entry.Id,
                    blog.Language,
                    kind,
                    response.WrittenAt ?? item.PublishedAt ?? blog.Now,
                    IdOf(response, taken)
                )
            );
        }
        if (ping.OriginDigest == digest)
            return;
        ping.CameFrom(origin, digest);
        ping.Tell(WebAddress(response.Url), Plain(response.Author), Plain(response.Content));
        ping.Become(StateOf(response));
    }

    private Said Said(WxrComment response) =>
        new(
            blog.Language,
            NameOf(response),
            WebAddress(response.Url),
            response.Content,
            Sanitiser.Clean(WordPressHtml.CleanComment(response.Content).Html, SanitiserProfile.Comment)
        );

    /// <summary>Somebody who commented under a sign-in name is shown under the public one.</summary>
    private string NameOf(WxrComment response)
    {
        var name = Plain(response.Author);
        return !blog.Logins.Contains(name) ? name
            : blog.AuthorOfLogin.TryGetValue(name, out var author) ? author.Name.ToString()
            : "";
    }

    /// <summary>The old number, so that old links to a comment go on working; another where it is somebody's already.</summary>
    private static string? IdOf(WxrComment response, HashSet<string> taken) =>
        response.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) is var id && taken.Add(id) ? id : null;

    private async Task<HashSet<string>> TakenIdsAsync(WxrItem item, CancellationToken stop)
    {
        var ids = item
            .Comments.Select(response => response.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        var comments = await db
            .Comments.Where(comment => ids.Contains(comment.PublicId))
            .Select(comment => comment.PublicId)
            .ToListAsync(stop);
        var pings = await db
            .Linkbacks.Where(ping => ids.Contains(ping.PublicId))
            .Select(ping => ping.PublicId)
            .ToListAsync(stop);
        return [.. comments, .. pings];
    }

    /// <summary>An answer after what it answers; a ring of answers is cut where it is met.</summary>
    private static List<WxrComment> ParentsFirst(IReadOnlyList<WxrComment> comments)
    {
        var byId = comments.GroupBy(comment => comment.Id).ToDictionary(group => group.Key, group => group.First());
        var ordered = new List<WxrComment>(byId.Count);
        var placed = new HashSet<long>();
        foreach (var comment in byId.Values)
        {
            var chain = new Stack<WxrComment>();
            for (var at = comment; at is not null && placed.Add(at.Id); at = byId.GetValueOrDefault(at.Parent))
                chain.Push(at);
            ordered.AddRange(chain);
        }
        return ordered;
    }

    private static CommentState StateOf(WxrComment response) =>
        response.Approved switch
        {
            "1" => CommentState.Shown,
            "0" => CommentState.Held,
            "spam" => CommentState.Spam,
            _ => CommentState.Binned,
        };

    private static string WebAddress(string url) =>
        Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri.AbsoluteUri
            : "";

    private static string Plain(string html) => Sanitiser.Clean(html, SanitiserProfile.Comment).PlainText(1000).Trim();
}
