using Convoke.Comments;
using Convoke.Data;
using Convoke.Web.Office.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Pages.Office.Moderation;

/// <summary>What readers sent, those that wait first: the one place where comments are judged.</summary>
public sealed class QueueModel(ConvokeDb db, QueueReads reads, TimeProvider clock) : ModerationPage(db, clock)
{
    private const int APage = 50;

    public override string Title => L["Comments"];

    public Sift Sift { get; private set; } = new();

    /// <summary>Only what was sent before this one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public CommentFilter Filter { get; private set; } = new(CommentState.Held);

    public IReadOnlyDictionary<CommentState, int> Counts { get; private set; } = new Dictionary<CommentState, int>();

    public IReadOnlyList<QueuedComment> Comments { get; private set; } = [];

    /// <summary>The text whose comments alone are shown.</summary>
    public TitledText? Only { get; private set; }

    /// <summary>Where the next page begins.</summary>
    public Guid? Next { get; private set; }

    /// <summary>Whether there is more that was not searched.</summary>
    public bool WasCut { get; private set; }

    public override string Here => AddressOf(Sift, Before);

    public async Task OnGetAsync()
    {
        Sift = Sift.Read(Request.Query);
        Filter = Sift.Filter;
        var before = Before ?? Guid.AllBitsSet;
        await LookBackAsync();
        Counts = await reads.CountAsync(Stop);
        var found = await reads.ListAsync(Filter.In(Db.Comments, before).Take(APage + 1), Stop);
        Comments = [.. found.Take(APage)];
        if (found.Count > APage)
            Next = Comments[^1].Id;
        else if (Filter.IsFine)
            await LookFurtherAsync(before);
        if (Filter.Entry is { } entry)
            Only =
                Comments.Count > 0
                    ? Comments[0].Text
                    : QueueReads.Best(await reads.TextsAsync([entry], Stop), entry, InterfaceLanguage);
    }

    /// <summary>A count as it is shown: exact up to a thousand.</summary>
    public string CountOf(CommentState state) => QueueReads.Say(L, Counts.GetValueOrDefault(state));

    public static string AddressOf(Sift sift, Guid? before = null)
    {
        var query = sift.Query();
        if (before is { } id)
            query.Add($"before={id:N}");
        return query.Count == 0 ? Address : $"{Address}?{string.Join('&', query)}";
    }

    /// <summary>The comment after this one, to go on with.</summary>
    public string? After(QueuedComment comment) =>
        Comments.SkipWhile(other => other != comment).Skip(1).FirstOrDefault()?.PublicId
        ?? Comments.TakeWhile(other => other != comment).LastOrDefault()?.PublicId;

    /// <summary>Where a search ended that found no full page: further back there may be more.</summary>
    private async Task LookFurtherAsync(Guid before)
    {
        var last = await Filter
            .Coarse(Db.Comments, before)
            .Skip(CommentFilter.Window - 1)
            .Select(comment => (Guid?)comment.Id)
            .FirstOrDefaultAsync(Stop);
        (Next, WasCut) = (last, last is not null);
    }
}
