using Convoke.Drafts;
using Convoke.Entries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convoke.Data;

internal sealed class DraftMapping
    : IEntityTypeConfiguration<Draft>,
        IEntityTypeConfiguration<Seat>,
        IEntityTypeConfiguration<PreviewLink>,
        IEntityTypeConfiguration<KeptForm>
{
    public static void Apply(ModelBuilder model)
    {
        var mapping = new DraftMapping();
        model
            .ApplyConfiguration<Draft>(mapping)
            .ApplyConfiguration<Seat>(mapping)
            .ApplyConfiguration<PreviewLink>(mapping)
            .ApplyConfiguration<KeptForm>(mapping);
    }

    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasKey(d => new { d.TextId, d.Number });
        draft.HasOne<Text>().WithMany().HasForeignKey(d => d.TextId);
    }

    public void Configure(EntityTypeBuilder<Seat> seat)
    {
        seat.HasKey(s => s.TextId);
        seat.HasOne<Text>().WithOne().HasForeignKey<Seat>(s => s.TextId);
    }

    public void Configure(EntityTypeBuilder<PreviewLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.HasIndex(l => l.Token).IsUnique();
        link.HasOne<Text>().WithMany().HasForeignKey(l => l.TextId);
    }

    public void Configure(EntityTypeBuilder<KeptForm> form)
    {
        form.Property(f => f.Id).ValueGeneratedNever();
        form.HasIndex(f => f.AccountId);
    }
}
