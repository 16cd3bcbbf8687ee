using Convoke.Data;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Entries;

/// <summary>Publishes texts whose time has come.</summary>
public sealed class PublishScheduled(TimeProvider clock) : Worker<PublicationDue>
{
    public override string Name => "publish-scheduled";

    protected override async Task DoAsync(IReadOnlyList<PublicationDue> due, ConvokeDb db, CancellationToken stop)
    {
        foreach (var publication in due)
        {
            var text = await db.Texts.Include(t => t.Entry).FirstOrDefaultAsync(t => t.Id == publication.TextId, stop);
            if (text is not null && text.IsDue(publication.At))
                text.Publish(clock.GetUtcNow(), publication.At);
        }
    }
}
