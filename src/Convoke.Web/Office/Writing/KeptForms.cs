using Convoke.Accounts;
using Convoke.Data;
using Convoke.Drafts;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Convoke.Web.Office.Writing;

/// <summary>Keeps what somebody sent from the editor after their session was over, until they have signed in again.</summary>
public sealed class KeptForms(ConvokeDb db, Vault vault, TimeProvider clock)
{
    public async Task<Guid> KeepAsync(Guid account, IFormCollection form, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var fields = form.Where(field =>
                !field.Key.StartsWith('_') && field.Key is not ("password" or WritingForm.Then)
            )
            .ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());
        await ForgetAsync(account, now, stop);
        var kept = db.Add(KeptForm.Of(account, fields, vault, now)).Entity;
        await db.SaveChangesAsync(stop);
        return kept.Id;
    }

    /// <summary>Null where there is none of this account, or its day is over.</summary>
    public async Task<IFormCollection?> OpenAsync(Guid id, Account account, CancellationToken stop)
    {
        var kept = await db
            .KeptForms.AsNoTracking()
            .FirstOrDefaultAsync(form => form.Id == id && form.AccountId == account.Id, stop);
        return kept is null || kept.IsOver(clock.GetUtcNow())
            ? null
            : new FormCollection(
                kept.Open(vault).ToDictionary(field => field.Key, field => new StringValues(field.Value))
            );
    }

    private async Task ForgetAsync(Guid account, DateTimeOffset now, CancellationToken stop)
    {
        var forms = await db.KeptForms.Select(form => new { form.Id, form.AccountId }).ToListAsync(stop);
        var over = forms.Where(form => Kernel.Id.MomentOf(form.Id) + KeptForm.Lasts <= now).Select(form => form.Id);
        var older = forms
            .Where(form => form.AccountId == account)
            .OrderByDescending(form => form.Id)
            .Skip(KeptForm.Most - 1)
            .Select(form => form.Id);
        var gone = over.Concat(older).ToList();
        if (gone.Count > 0)
            await db.KeptForms.Where(form => gone.Contains(form.Id)).ExecuteDeleteAsync(stop);
    }
}
