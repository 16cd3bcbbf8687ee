using Convoke.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convoke.Data;

internal sealed class MailMapping
    : IEntityTypeConfiguration<Delivery>,
        IEntityTypeConfiguration<KeptMailServer>,
        IEntityTypeConfiguration<MailStop>
{
    public static void Apply(ModelBuilder model)
    {
        var mapping = new MailMapping();
        model
            .ApplyConfiguration<Delivery>(mapping)
            .ApplyConfiguration<KeptMailServer>(mapping)
            .ApplyConfiguration<MailStop>(mapping);
    }

    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("Deliveries");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.Ignore(d => d.QueuedAt);
        delivery.Property(d => d.State).IsConcurrencyToken();
        delivery.Property(d => d.Due).IsConcurrencyToken(); // so of two nodes that want to send one mail only one does
        delivery.HasIndex(d => new { d.State, d.Due });
        delivery.HasIndex(d => new { d.EmailIndex, d.Id });
        delivery.HasIndex(d => new { d.AskedFrom, d.Id });
        delivery.HasIndex(d => d.PublicId).IsUnique();
        delivery.HasIndex(d => d.Id, "IX_Deliveries_Asked").HasFilter("\"IsAsked\"");
    }

    public void Configure(EntityTypeBuilder<KeptMailServer> server)
    {
        server.ToTable("MailServers");
        server.Property(s => s.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<MailStop> stop) => stop.HasKey(s => s.Hash);
}
