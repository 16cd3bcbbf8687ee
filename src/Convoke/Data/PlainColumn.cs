using Convoke.Kernel;
using Convoke.Safety;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

/// <summary>A personal column that nothing is looked up by.</summary>
internal sealed class PlainColumn<TRow>(string name, string property) : PersonalColumn
    where TRow : Entity
{
    public override string Name => name;

    public override Task<int> CountAsync(ConvokeDb db, CancellationToken stop) =>
        db.Set<TRow>().CountAsync(row => EF.Property<Sealed?>(row, property) != null, stop);

    public override Task<List<PersonalValue>> NextAsync(ConvokeDb db, Guid after, int most, CancellationToken stop) =>
        db.Set<TRow>()
            .AsNoTracking()
            .Where(row => EF.Property<Sealed?>(row, property) != null && row.Id.CompareTo(after) > 0)
            .OrderBy(row => row.Id)
            .Take(most)
            .Select(row => new PersonalValue(row.Id, EF.Property<Sealed>(row, property), null))
            .ToListAsync(stop);

    public override byte[]? IndexOf(string opened, IndexKey key) => null;

    public override Task ReplaceAsync(ConvokeDb db, PersonalValue read, PersonalValue by, CancellationToken stop) =>
        db.Set<TRow>()
            .Where(row => row.Id == read.Owner && EF.Property<Sealed?>(row, property) == read.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(found => EF.Property<Sealed?>(found, property), by.Value), stop);
}
