using Convoke.Media;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Moving.WordPress;

/// <summary>Brings attachments as records that know where the file was; the files themselves are not fetched.</summary>
internal sealed class MediaMover(Blog blog)
{
    private const int Batch = 200;

    public async Task MoveAsync(CancellationToken stop)
    {
        foreach (var attachments in blog.Index.Attachments.Values.Chunk(Batch))
        {
            await using var db = blog.Databases.Open();
            var origins = attachments.Select(OriginOf).ToList();
            var present = await db
                .Media.Where(item => origins.Contains(item.Origin!))
                .ToDictionaryAsync(item => item.Origin!, stop);
            foreach (var attachment in attachments)
            {
                if (present.TryGetValue(OriginOf(attachment), out var item))
                    item.Describe(attachment.Title, attachment.Alternative, attachment.Caption);
                else
                    db.Add(item = New(attachment));
                item.CameFrom(OriginOf(attachment), blog.Digest(attachment));
            }
            await blog.SaveAsync(db, stop);
        }
        blog.Report.Attachments = blog.Index.Attachments.Count;
    }

    /// <summary>The page an attachment had of its own leads to the entry it was attached to, once the entries are here.</summary>
    public async Task LeadToEntriesAsync(CancellationToken stop)
    {
        var attached = blog.Index.Attachments.Values.Where(attachment => blog.Moved.Contains(attachment.Parent));
        foreach (var attachments in attached.Chunk(Batch))
        {
            await using var db = blog.Databases.Open();
            var origins = attachments.Select(attachment => blog.OriginOfItem(attachment.Parent)).ToList();
            var entries = await db
                .Entries.Where(entry => origins.Contains(entry.Origin!))
                .ToDictionaryAsync(entry => entry.Origin!, entry => entry.Id, stop);
            await new RedirectMover(blog, db).LeadAsync(
                RedirectTarget.Entry,
                [
                    .. attachments.Select(attachment =>
                        (attachment.Pages, entries.GetValueOrDefault(blog.OriginOfItem(attachment.Parent))) // none in a dry run
                    ),
                ],
                stop
            );
            await blog.SaveAsync(db, stop);
        }
    }

    private MediaItem New(Attachment attachment) =>
        MediaItem.Elsewhere(
            attachment.Address,
            TypeOf(attachment.Address),
            blog.Now,
            attachment.Title,
            attachment.Alternative,
            attachment.Caption
        );

    private string OriginOf(Attachment attachment) => blog.OriginOfItem(attachment.Id);

    private static string TypeOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? MediaType.Of(uri.AbsolutePath) : MediaType.Unknown;
}
