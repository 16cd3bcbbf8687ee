using Convoke.Comments;
using Convoke.Data;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Media;
using Convoke.Moving;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Tests.Moving;

/// <summary>A site that stands where a WordPress site stood, with the addresses an import would have kept.</summary>
public sealed class OldSite : TestSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync();
        var update = await PublishAsync(
            "---\nkind: update\nlang: ar\ntitle: ماء\nslug: ماء\ndate: 2013-01-05 09:00\ncategories: [Rivers]\ntags: [x]\n---\nماء."
        );
        await PublishAsync(
            "---\nkind: update\nlang: en\ntitle: Water\ntranslationOf: ar/ماء\ndate: 2013-01-05 09:00\n---\nWater."
        );
        var page = await PublishAsync("---\nkind: page\nlang: en\ntitle: About\ndate: 2013-01-01 09:00\n---\nUs.");
        var locked = await PublishAsync(
            "---\nkind: update\nlang: en\ntitle: Locked\ndate: 2013-02-01 09:00\npassword: reeds\n---\nClosed."
        );
        var draft = await PublishAsync("---\nkind: update\nlang: en\ntitle: Draft\nstate: draft\n---\nNo.");
        await CommentAsync(update.EntryId, 60);
        await WithAsync((ConvokeDb db) => KeepAddressesAsync(db, update, page, locked, draft));
        await SettleAsync();
    }

    private async Task<int> KeepAddressesAsync(ConvokeDb db, Text update, Text page, Text locked, Text draft)
    {
        var rivers = await db.Terms.SingleAsync(term => term.Slug == "rivers");
        var tag = await db.Terms.SingleAsync(term => term.Kind == TermKind.Tag);
        var here = MediaItem.Kept(new StoredFile("well.webp", "image/webp", 9, 6, 43), "Well", Clock.GetUtcNow());
        var elsewhere = MediaItem.Elsewhere("https://old.example/dam.jpg", "image/jpeg", Clock.GetUtcNow());
        db.AddRange(here, elsewhere);
        db.AddRange(
            Redirect.From("/2013/01/05/ماء", RedirectTarget.Entry, update.EntryId),
            Redirect.From("/?p=12", RedirectTarget.Entry, update.EntryId),
            Redirect.From("/about", RedirectTarget.Entry, page.EntryId),
            Redirect.From("/?page_id=2", RedirectTarget.Entry, page.EntryId),
            Redirect.From("/en/about", RedirectTarget.Entry, page.EntryId),
            Redirect.From("/faq", RedirectTarget.Entry, page.EntryId),
            Redirect.From("/locked", RedirectTarget.Entry, locked.EntryId),
            Redirect.From("/en/updates/draft", RedirectTarget.Entry, draft.EntryId),
            Redirect.From("/draft", RedirectTarget.Entry, draft.EntryId),
            Redirect.From("/category/water/rivers", RedirectTarget.Term, rivers.Id),
            Redirect.From("/?cat=3", RedirectTarget.Term, rivers.Id),
            Redirect.From("/tag/x", RedirectTarget.Term, tag.Id),
            Redirect.From("/blog", RedirectTarget.Site, Guid.Empty),
            Redirect.From("/blog/2013/01/05/water", RedirectTarget.Entry, update.EntryId),
            Redirect.From("/photo", RedirectTarget.Media, here.Id),
            Redirect.From("/media/well.webp", RedirectTarget.Media, here.Id),
            Redirect.From("/lost-photo", RedirectTarget.Media, elsewhere.Id)
        );
        return await db.SaveChangesAsync();
    }

    private Task CommentAsync(Guid entry, int count) =>
        WithAsync(
            (ConvokeDb db) =>
            {
                for (var i = 0; i < count; i++)
                {
                    var said = new Said(LanguageTag.Parse("ar"), "Ada", "", "Yes.", SafeHtml.Empty);
                    var comment = Comment.On(entry, said, null, Clock.GetUtcNow().AddMinutes(i - count));
                    comment.Become(CommentState.Shown);
                    db.Add(comment);
                }
                return db.SaveChangesAsync();
            }
        );
}
