using Convoke.Comments;
using Convoke.Entries;
using Convoke.Linkbacks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convoke.Data;

internal sealed class ResponseMapping
    : IEntityTypeConfiguration<Comment>,
        IEntityTypeConfiguration<Judgement>,
        IEntityTypeConfiguration<Linkback>,
        IEntityTypeConfiguration<Discussion>
{
    public static void Apply(ModelBuilder model)
    {
        var mapping = new ResponseMapping();
        model
            .ApplyConfiguration<Comment>(mapping)
            .ApplyConfiguration<Judgement>(mapping)
            .ApplyConfiguration<Linkback>(mapping)
            .ApplyConfiguration<Discussion>(mapping);
    }

    /// <summary>Indexes of what readers see leave out what they do not, so that a flood of held comments slows nobody.</summary>
    private const string Shown = "\"State\" = 'Shown'";

    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.HasOne<Entry>().WithMany().HasForeignKey(c => c.EntryId);
        comment.HasOne<Comment>().WithMany().HasForeignKey(c => c.ParentId);
        comment.HasIndex(c => c.PublicId).IsUnique();
        comment.HasIndex(c => c.Origin).IsUnique();
        comment
            .HasIndex(c => new
            {
                c.EntryId,
                c.Page,
                c.Path,
            })
            .HasFilter(Shown);
        comment
            .HasIndex(c => new
            {
                c.EntryId,
                c.PostedAt,
                c.Id,
            })
            .HasFilter(Shown);
        comment
            .HasIndex(c => new
            {
                c.Language,
                c.PostedAt,
                c.Id,
            })
            .HasFilter(Shown);
        comment.HasIndex(c => new { c.State, c.Id });
        comment.HasIndex(c => new { c.EmailIndex, c.State });
        comment.HasIndex(c => new { c.Name, c.State });
        comment
            .HasIndex(c => new
            {
                c.EntryId,
                c.EmailIndex,
                c.SaidHash,
            })
            .IsUnique()
            .HasFilter("\"SaidHash\" IS NOT NULL");
        comment.HasIndex(c => c.Gist).HasFilter("\"Gist\" IS NOT NULL");
        comment.Ignore(c => c.ChangeableUntil).Ignore(c => c.ConfirmableUntil).Ignore(c => c.IsOdd);
    }

    public void Configure(EntityTypeBuilder<Judgement> judgement)
    {
        judgement.Property(j => j.Id).ValueGeneratedNever();
        judgement.HasOne<Comment>().WithMany().HasForeignKey(j => j.CommentId);
        judgement.HasIndex(j => j.Batch);
        judgement.Ignore(j => j.At);
    }

    public void Configure(EntityTypeBuilder<Linkback> linkback)
    {
        linkback.Property(l => l.Id).ValueGeneratedNever();
        linkback.HasOne<Entry>().WithMany().HasForeignKey(l => l.EntryId);
        linkback.HasIndex(l => l.PublicId).IsUnique();
        linkback.HasIndex(l => l.Origin).IsUnique();
        linkback
            .HasIndex(l => new
            {
                l.EntryId,
                l.PostedAt,
                l.Id,
            })
            .HasFilter(Shown);
    }

    public void Configure(EntityTypeBuilder<Discussion> discussion)
    {
        discussion.HasKey(d => d.EntryId);
        discussion.HasOne<Entry>().WithOne().HasForeignKey<Discussion>(d => d.EntryId);
    }
}
