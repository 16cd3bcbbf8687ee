using Convoke.Entries;
using Convoke.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convoke.Data;

internal sealed class OrganisationMapping
    : IEntityTypeConfiguration<Organisation>,
        IEntityTypeConfiguration<Trait>,
        IEntityTypeConfiguration<Mark>,
        IEntityTypeConfiguration<Placing>,
        IEntityTypeConfiguration<HistoryLine>,
        IEntityTypeConfiguration<Mandate>,
        IEntityTypeConfiguration<Application>
{
    public static void Apply(ModelBuilder model)
    {
        var mapping = new OrganisationMapping();
        model
            .ApplyConfiguration<Organisation>(mapping)
            .ApplyConfiguration<Trait>(mapping)
            .ApplyConfiguration<Mark>(mapping)
            .ApplyConfiguration<Placing>(mapping)
            .ApplyConfiguration<HistoryLine>(mapping)
            .ApplyConfiguration<Mandate>(mapping)
            .ApplyConfiguration<Application>(mapping);
    }

    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Id).ValueGeneratedNever();
        organisation.HasOne<Author>().WithMany().HasForeignKey(o => o.AuthorId).OnDelete(DeleteBehavior.SetNull);
        organisation.HasIndex(o => o.Slug).IsUnique();
        organisation.HasIndex(o => o.Origin).IsUnique();
        organisation.HasIndex(o => new { o.State, o.Id });
        organisation.Property(o => o.State).IsConcurrencyToken(); // of two who decide at once only one does
        organisation.Ignore(o => o.Profile).Ignore(o => o.HasPage);
    }

    public void Configure(EntityTypeBuilder<Trait> trait)
    {
        trait.Property(t => t.Id).ValueGeneratedNever();
        trait.HasIndex(t => new { t.Sort, t.Slug }).IsUnique();
        trait.HasData(FirstTraits.All);
    }

    public void Configure(EntityTypeBuilder<Mark> mark)
    {
        mark.HasKey(m => new { m.Key, m.OrganisationId });
        mark.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<Placing> placing)
    {
        placing.HasKey(p => new { p.OrganisationId, p.Language });
        placing.HasIndex(p => new { p.Language, p.SortKey });
        placing.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<HistoryLine> line)
    {
        line.Property(l => l.Id).ValueGeneratedNever();
        line.HasOne<Organisation>().WithMany().HasForeignKey(l => l.OrganisationId);
        line.HasIndex(l => new { l.OrganisationId, l.Id });
        line.Ignore(l => l.At).Ignore(l => l.IsNote);
    }

    public void Configure(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.Property(m => m.Id).ValueGeneratedNever();
        mandate.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId);
        mandate.HasIndex(m => new { m.OrganisationId, m.Id });
    }

    public void Configure(EntityTypeBuilder<Application> application)
    {
        application.Property(a => a.Id).ValueGeneratedNever();
        application.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId);
        application.HasIndex(a => a.PublicId).IsUnique();
        application.HasIndex(a => a.SaidHash).IsUnique();
        application.HasIndex(a => a.OrganisationId);
        application.Ignore(a => a.ConfirmableUntil).Ignore(a => a.SentAt);
    }
}
