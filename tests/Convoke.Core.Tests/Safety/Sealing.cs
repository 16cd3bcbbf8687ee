using Convoke.Comments;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Safety;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Core.Tests.Safety;

/// <summary>Comments with sealed addresses, for the tests that change keys under them.</summary>
internal static class Sealing
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    public static async Task<Guid> GivenEntryAsync(this ScratchProduct product)
    {
        await using var db = product.Open();
        var entry = Entry.Begin(EntryKind.Update, Now);
        db.Add(entry);
        await db.SaveChangesAsync();
        return entry.Id;
    }

    public static async Task GivenCommentsAsync(
        this ScratchProduct product,
        Guid entry,
        int from,
        int count,
        Vault? vault = null
    )
    {
        await using var db = product.Open();
        foreach (var number in Enumerable.Range(from, count))
            db.Add(CommentBy(entry, number, vault ?? product.Get<Vault>()));
        await db.SaveChangesAsync();
    }

    public static string Address(int number) => $"Reader-{number}+list@Example.org";

    public static byte[] IndexOf(this Vault vault, int number) =>
        vault.BlindIndex(Comment.EmailPurpose, EmailAddress.Canonical(Address(number)));

    public static async Task<List<Comment>> CommentsAsync(this ScratchProduct product)
    {
        await using var db = product.Open();
        return await db.Comments.AsNoTracking().OrderBy(comment => comment.Id).ToListAsync();
    }

    public static string[] OpenAll(this Vault vault, IEnumerable<Comment> comments) =>
        [
            .. comments
                .Where(comment => comment.Email is not null)
                .Select(comment => vault.Open(comment.Email!, comment.Id)),
        ];

    private static Comment CommentBy(Guid entry, int number, Vault vault)
    {
        var said = new Said(LanguageTag.Parse("en"), $"Reader {number}", "", "Clean water", SafeHtml.Empty);
        var comment = Comment.On(entry, said, null, Now.AddMinutes(number));
        comment.Keep(Address(number), vault);
        return comment;
    }
}
