using Convoke.Data;
using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Reading;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Office.Writing;

/// <summary>What readers would find if the words of a desk were published now.</summary>
public sealed class Proofs(ConvokeDb db, PublicReads reads)
{
    public async Task<(FoundText Found, Alongside Alongside)> PullAsync(
        Desk desk,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var copy = FairCopy.Of(desk.Writing, desk.Entry.Kind);
        var (entry, whole) = (desk.Entry, copy.Whole);
        var pictureId = whole is null ? entry.PictureId : whole.Picture;
        var author = whole is null
            ? await db.Authors.AsNoTracking().FirstOrDefaultAsync(a => a.Id == entry.AuthorId, stop)
            : AuthorOf(whole.Byline, desk.Language, now);
        var picture = await db
            .Media.Where(item => item.Id == pictureId)
            .Select(p => new ShownPicture(p.File, p.Width, p.Height, p.Alt, p.Caption, p.OriginalAddress))
            .FirstOrDefaultAsync(stop);
        var text = TextOf(desk, copy);
        var beside = (await reads.AlongsideAsync(entry.Id)).Beside(text);
        if (whole is not null)
            beside = beside with { Terms = TermsOf(whole, desk.Language) };
        return (new FoundText(text, EntryOf(entry, copy, now), author, picture, null), beside);
    }

    private static ShownText TextOf(Desk desk, FairCopy copy) =>
        new(
            desk.Text?.Id ?? Guid.Empty,
            desk.Language,
            desk.Entry.Kind,
            copy.Slug.Length > 0 ? copy.Slug : "-",
            TextState.Public,
            copy.Wording.Title,
            copy.Wording.Standfirst,
            copy.Body,
            copy.Wording.PictureAlt,
            copy.Wording.AddressedPeople,
            copy.Wording.Demands,
            copy.Wording.Sources,
            desk.Text?.RevisedAt,
            0,
            null
        );

    private static ShownEntry EntryOf(Entry entry, FairCopy copy, DateTimeOffset now) =>
        new(
            entry.Id,
            entry.Kind,
            entry.PostedAt ?? copy.Date ?? now,
            null,
            copy.Whole?.Places ?? entry.Places,
            entry.Number,
            entry.NumberYear,
            copy.Whole is null ? entry.Until : copy.Whole.Until,
            copy.Whole is null ? entry.UrgentUntil : copy.Whole.UrgentUntil,
            copy.Whole?.CallsOn ?? entry.CallsOn,
            copy.Whole?.Comments ?? entry.Comments,
            copy.Whole?.Pings ?? entry.Pings
        );

    private static Author? AuthorOf(string byline, LanguageTag language, DateTimeOffset now) =>
        byline.Length == 0 ? null : Author.Known(Slug.From(byline), LocalizedText.Of(language, byline), now);

    private static List<FiledUnder> TermsOf(FairParticulars whole, LanguageTag language) =>
        [
            .. whole.Categories.Select(name => Term(TermKind.Category, name, language)),
            .. whole.Tags.Select(name => Term(TermKind.Tag, name, language)),
        ];

    private static FiledUnder Term(TermKind kind, string name, LanguageTag language) =>
        new(kind, Slug.From(name), LocalizedText.Of(language, name));
}
