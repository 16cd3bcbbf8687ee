using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Linkbacks;
using Convoke.Moving.Files;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.Sample;

/// <summary>Lets the sample's people comment and ping.</summary>
public sealed class SampleTalk(ConvokeDb db, Vault vault)
{
    internal async Task AddAsync(string file, Moments moments, CancellationToken stop)
    {
        foreach (var (slug, responses) in SampleJson.Read<Dictionary<string, SampleResponses>>(file))
        {
            var text = await db.Texts.SingleAsync(t => t.Slug == slug && t.IsSource, stop);
            foreach (var comment in responses.Comments ?? [])
                Add(text.EntryId, comment, null, moments);
            foreach (var ping in responses.Pings ?? [])
                Add(text, ping, moments);
        }
        await db.SaveChangesAsync(stop);
    }

    private void Add(Guid entry, SampleComment sample, Comment? answerTo, Moments moments)
    {
        var body = Markdown.ToHtml(sample.Text, SanitiserProfile.Comment);
        var said = new Said(LanguageTag.Parse(sample.Lang), sample.Name, sample.Site, sample.Text, body);
        var comment = Comment.On(entry, said, answerTo, moments.Read(sample.When)!.Value);
        if (sample.Mail.Length > 0)
            comment.Keep(sample.Mail, vault);
        comment.Become(sample.State == "held" ? CommentState.Held : CommentState.Shown);
        db.Add(comment);
        foreach (var reply in sample.Replies ?? [])
            Add(entry, reply, comment, moments);
    }

    private void Add(Text text, SamplePing sample, Moments moments)
    {
        var ping = Linkback.To(
            text.EntryId,
            text.Language,
            Enum.Parse<LinkbackKind>(sample.Kind, true),
            moments.Read(sample.When)!.Value
        );
        ping.Tell(sample.Source, sample.Title, sample.Excerpt);
        ping.Become(CommentState.Shown);
        db.Add(ping);
    }
}
