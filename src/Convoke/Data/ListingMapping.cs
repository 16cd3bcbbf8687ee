using Convoke.Entries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convoke.Data;

internal sealed class ListingMapping : IEntityTypeConfiguration<Listing>, IEntityTypeConfiguration<MonthCount>
{
    public static void Apply(ModelBuilder model)
    {
        var mapping = new ListingMapping();
        model.ApplyConfiguration<Listing>(mapping).ApplyConfiguration<MonthCount>(mapping);
    }

    public void Configure(EntityTypeBuilder<Listing> listing)
    {
        listing.HasKey(l => new
        {
            l.List,
            l.Language,
            l.PostedAt,
            l.TextId,
        });
        listing.HasOne<Text>().WithMany().HasForeignKey(l => l.TextId);
    }

    public void Configure(EntityTypeBuilder<MonthCount> count) =>
        count.HasKey(c => new
        {
            c.List,
            c.Language,
            c.Year,
            c.Month,
        });
}
