using Convoke.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Convoke.Data;

internal sealed class AccountMapping
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<RecoveryCode>,
        IEntityTypeConfiguration<Passkey>,
        IEntityTypeConfiguration<Act>,
        IEntityTypeConfiguration<CookieKey>
{
    public static void Apply(ModelBuilder model)
    {
        var mapping = new AccountMapping();
        model
            .ApplyConfiguration<Account>(mapping)
            .ApplyConfiguration<Session>(mapping)
            .ApplyConfiguration<RecoveryCode>(mapping)
            .ApplyConfiguration<Passkey>(mapping)
            .ApplyConfiguration<Act>(mapping)
            .ApplyConfiguration<CookieKey>(mapping);
    }

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Stamp).IsConcurrencyToken(); // so of two who use one link only one does
        account.HasIndex(a => a.EmailIndex).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Ignore(s => s.BegunAt);
        session.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.HasKey(c => new { c.AccountId, c.Hash });
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }

    public void Configure(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.Property(p => p.Id).ValueGeneratedNever();
        passkey.Property(p => p.CredentialId).HasMaxLength(Passkey.LongestId);
        passkey.Ignore(p => p.AddedAt);
        passkey.HasOne(p => p.Account).WithMany().HasForeignKey(p => p.AccountId);
        passkey.HasIndex(p => p.CredentialId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Act> act)
    {
        act.Property(a => a.Id).ValueGeneratedNever();
        act.Ignore(a => a.At);
    }

    public void Configure(EntityTypeBuilder<CookieKey> key) => key.Property(k => k.Id).ValueGeneratedNever();
}
