using Convoke.Assemblies;
using Convoke.Media;
using Convoke.Moving;
using Convoke.Moving.Jobs;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convoke.Data;

internal sealed class SiteMapping
    : IEntityTypeConfiguration<Assembly>,
        IEntityTypeConfiguration<MediaItem>,
        IEntityTypeConfiguration<Redirect>,
        IEntityTypeConfiguration<ImportJob>,
        IEntityTypeConfiguration<OutboxRow>,
        IEntityTypeConfiguration<Change>,
        IEntityTypeConfiguration<KeptCheck>
{
    public static void Apply(ModelBuilder model)
    {
        var mapping = new SiteMapping();
        model
            .ApplyConfiguration<Assembly>(mapping)
            .ApplyConfiguration<MediaItem>(mapping)
            .ApplyConfiguration<Redirect>(mapping)
            .ApplyConfiguration<ImportJob>(mapping)
            .ApplyConfiguration<OutboxRow>(mapping)
            .ApplyConfiguration<Change>(mapping)
            .ApplyConfiguration<KeptCheck>(mapping);
    }

    public void Configure(EntityTypeBuilder<Assembly> assembly)
    {
        assembly.Property(a => a.Id).ValueGeneratedNever();
        assembly.Ignore(a => a.ShowsKnownAtOnce);
    }

    public void Configure(EntityTypeBuilder<MediaItem> media)
    {
        media.ToTable("Media");
        media.Property(m => m.Id).ValueGeneratedNever();
        media.HasIndex(m => m.Origin).IsUnique();
        media.HasIndex(m => m.File);
    }

    public void Configure(EntityTypeBuilder<Redirect> redirect) => redirect.HasKey(r => r.Path);

    public void Configure(EntityTypeBuilder<ImportJob> job)
    {
        job.Property(j => j.Id).ValueGeneratedNever();
        job.Ignore(j => j.IsAtWork);
    }

    public void Configure(EntityTypeBuilder<OutboxRow> row)
    {
        row.ToTable("Outbox");
        row.Property(r => r.Id).ValueGeneratedNever();
        row.HasIndex(r => new { r.Due, r.Id }).HasFilter("NOT \"Dead\"");
    }

    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.HasIndex(c => c.At);
    }

    public void Configure(EntityTypeBuilder<KeptCheck> check) => check.Property(c => c.Id).ValueGeneratedNever();
}
