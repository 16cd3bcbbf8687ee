using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Convoke.Protocols.WordPress;
using Convoke.Protocols.Xml;
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
        var numbers = await OldNumbers.OfAsync(item, db, stop);
        foreach (var response in Threads.ParentsFirst(item.Comments))
            if (response.IsPingback || response.IsTrackback)
                Ping(entry, item, response, pings, numbers);
            else if (response.Type is "" or "comment")
                Comment(entry, item, response, comments, numbers);
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
        OldNumbers numbers
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
                    numbers.Take(response)
                )
            );
        brought[response.Id] = comment;
        if (comment.OriginDigest == digest)
            return;
        comment.CameFrom(origin, digest);
        comment.Say(Said(response));
        if (response.Email.Contains('@'))
            comment.Keep(response.Email, blog.Vault);
        Granted(comment.Become(StateOf(response)), item, response);
    }

    private void Ping(
        Entry entry,
        WxrItem item,
        WxrComment response,
        Dictionary<string, Linkback> present,
        OldNumbers numbers
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
                    numbers.Take(response)
                )
            );
        }
        if (ping.OriginDigest == digest)
            return;
        ping.CameFrom(origin, digest);
        ping.Tell(Web(response.Url), Plain(response.Author), Plain(response.Content));
        Granted(ping.Become(StateOf(response)), item, response);
    }

    private Said Said(WxrComment response) =>
        new(
            blog.Language,
            Lengths.Cut(NameOf(response), Lengths.Name),
            Web(response.Url),
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

    private void Granted<T>(Outcome<T> outcome, WxrItem item, WxrComment response)
        where T : class
    {
        if (!outcome.Granted(out _, out var refusal))
            blog.Report.Warn(FormattableString.Invariant($"{item.Type} {item.Id}, response {response.Id}: {refusal}"));
    }

    private static CommentState StateOf(WxrComment response) =>
        response.Approved switch
        {
            "1" => CommentState.Shown,
            "0" => CommentState.Held,
            "spam" => CommentState.Spam,
            _ => CommentState.Binned,
        };

    private static string Web(string url) => WebAddress.Read(url)?.AbsoluteUri ?? "";

    private static string Plain(string html) => Sanitiser.Clean(html, SanitiserProfile.Comment).PlainText(1000).Trim();
}
