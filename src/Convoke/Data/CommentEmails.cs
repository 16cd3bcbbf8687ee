using Convoke.Comments;
using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

internal sealed class CommentEmails : PersonalColumn
{
    public override string Name => "addresses of comments";

    public override Task<int> CountAsync(ConvokeDb db, CancellationToken stop) =>
        db.Comments.CountAsync(comment => comment.Email != null, stop);

    public override Task<List<PersonalValue>> NextAsync(ConvokeDb db, Guid after, int most, CancellationToken stop) =>
        db
            .Comments.AsNoTracking()
            .Where(comment => comment.Email != null && comment.Id.CompareTo(after) > 0)
            .OrderBy(comment => comment.Id)
            .Take(most)
            .Select(comment => new PersonalValue(comment.Id, comment.Email!, comment.EmailIndex))
            .ToListAsync(stop);

    public override byte[] IndexOf(string opened, IndexKey key) =>
        key.Of(Comment.EmailPurpose, EmailAddress.Canonical(opened));

    public override Task ReplaceAsync(ConvokeDb db, PersonalValue read, PersonalValue by, CancellationToken stop) =>
        db
            .Comments.Where(comment => comment.Id == read.Owner && comment.Email == read.Value)
            .ExecuteUpdateAsync(
                row => row.SetProperty(comment => comment.Email, by.Value).SetProperty(c => c.EmailIndex, by.Index),
                stop
            );
}
