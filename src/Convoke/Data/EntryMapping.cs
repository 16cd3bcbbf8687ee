using Convoke.Entries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convoke.Data;

internal sealed class EntryMapping
    : IEntityTypeConfiguration<Entry>,
        IEntityTypeConfiguration<Text>,
        IEntityTypeConfiguration<SlugClaim>,
        IEntityTypeConfiguration<EntryVersion>,
        IEntityTypeConfiguration<Author>,
        IEntityTypeConfiguration<Term>,
        IEntityTypeConfiguration<Filing>
{
    public static void Apply(ModelBuilder model)
    {
        var mapping = new EntryMapping();
        model
            .ApplyConfiguration<Entry>(mapping)
            .ApplyConfiguration<Text>(mapping)
            .ApplyConfiguration<SlugClaim>(mapping)
            .ApplyConfiguration<EntryVersion>(mapping)
            .ApplyConfiguration<Author>(mapping)
            .ApplyConfiguration<Term>(mapping)
            .ApplyConfiguration<Filing>(mapping);
    }

    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.HasMany(e => e.Texts).WithOne(t => t.Entry).HasForeignKey(t => t.EntryId);
        entry.HasMany(e => e.Filings).WithOne().HasForeignKey(f => f.EntryId);
        entry.HasOne<Author>().WithMany().HasForeignKey(e => e.AuthorId);
        entry.HasOne<Media.MediaItem>().WithMany().HasForeignKey(e => e.PictureId);
        entry.HasIndex(e => new { e.Kind, e.Id });
        entry.HasIndex(e => new { e.AuthorId, e.Id });
        entry.HasIndex(e => e.BinnedAt).HasFilter("\"BinnedAt\" IS NOT NULL");
        entry.HasIndex(e => e.Id, "IX_Entries_Protected").HasFilter("\"PasswordHash\" IS NOT NULL");
        entry.HasIndex(e => e.Origin).IsUnique();
        entry.HasIndex(e => new { e.NumberYear, e.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Text> text)
    {
        text.Property(t => t.Id).ValueGeneratedNever();
        text.HasIndex(t => new { t.EntryId, t.Language }).IsUnique();
        text.HasIndex(t => new { t.State, t.EntryId });
        text.HasIndex(t => new { t.Language, t.EntryId });
        text.HasIndex(t => t.EntryId, "IX_Texts_Waiting").HasFilter("\"ScheduledFor\" IS NOT NULL");
        text.HasMany(t => t.Claims).WithOne().HasForeignKey(c => c.TextId);
        text.HasMany(t => t.Versions).WithOne().HasForeignKey(v => v.TextId);
    }

    public void Configure(EntityTypeBuilder<SlugClaim> claim)
    {
        claim.HasKey(c => new
        {
            c.Slug,
            c.Language,
            c.Kind,
        });
        claim.Property(c => c.Slug).HasMaxLength(Kernel.Slug.MaxLength);
    }

    public void Configure(EntityTypeBuilder<EntryVersion> version)
    {
        version.Property(v => v.Id).ValueGeneratedNever();
        version.HasIndex(v => new { v.TextId, v.Number }).IsUnique();
        version.HasIndex(v => v.Hash);
        version.Property(v => v.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Author> author)
    {
        author.Property(a => a.Id).ValueGeneratedNever();
        author.HasIndex(a => a.Slug).IsUnique();
        author.HasIndex(a => a.Origin).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Term> term)
    {
        term.Property(t => t.Id).ValueGeneratedNever();
        term.HasIndex(t => new { t.Kind, t.Slug }).IsUnique();
        term.HasIndex(t => t.Origin).IsUnique();
        term.HasOne<Term>().WithMany().HasForeignKey(t => t.ParentId);
    }

    public void Configure(EntityTypeBuilder<Filing> filing)
    {
        filing.HasKey(f => new { f.EntryId, f.TermId });
        filing.HasIndex(f => new { f.TermId, f.EntryId });
        filing.HasOne<Term>().WithMany().HasForeignKey(f => f.TermId);
    }
}
