using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Linkbacks;
using Convoke.Mail;
using Convoke.Media;
using Convoke.Moving;
using Convoke.Moving.Jobs;
using Convoke.Organisations;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Data;

/// <summary>The database, whichever of the two it is. What differs is in <see cref="SqliteDb"/> and <see cref="PostgresDb"/>.</summary>
public abstract class ConvokeDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<Act> Acts => Set<Act>();
    public DbSet<CookieKey> CookieKeys => Set<CookieKey>();
    public DbSet<Assembly> Assemblies => Set<Assembly>();
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<Text> Texts => Set<Text>();
    public DbSet<SlugClaim> SlugClaims => Set<SlugClaim>();
    public DbSet<EntryVersion> EntryVersions => Set<EntryVersion>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Seat> Seats => Set<Seat>();
    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();
    public DbSet<KeptForm> KeptForms => Set<KeptForm>();
    public DbSet<Author> Authors => Set<Author>();
    public DbSet<Term> Terms => Set<Term>();
    public DbSet<Filing> Filings => Set<Filing>();
    public DbSet<Listing> Listings => Set<Listing>();
    public DbSet<MonthCount> MonthCounts => Set<MonthCount>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<Judgement> Judgements => Set<Judgement>();
    public DbSet<Linkback> Linkbacks => Set<Linkback>();
    public DbSet<Discussion> Discussions => Set<Discussion>();
    public DbSet<MediaItem> Media => Set<MediaItem>();
    public DbSet<Redirect> Redirects => Set<Redirect>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Trait> Traits => Set<Trait>();
    public DbSet<Mark> Marks => Set<Mark>();
    public DbSet<Placing> Placings => Set<Placing>();
    public DbSet<HistoryLine> HistoryLines => Set<HistoryLine>();
    public DbSet<Mandate> Mandates => Set<Mandate>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<MailStop> MailStops => Set<MailStop>();
    public DbSet<KeptMailServer> MailServers => Set<KeptMailServer>();
    public DbSet<ImportJob> ImportJobs => Set<ImportJob>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<KeptCheck> KeptChecks => Set<KeptCheck>();

    /// <summary>Takes rows of the outbox that are due, for as long as the lease runs; no other node gets the same.</summary>
    internal abstract Task<List<OutboxRow>> ClaimAsync(
        DateTimeOffset now,
        DateTimeOffset lease,
        int most,
        CancellationToken stop
    );

    /// <summary>From here to the end of the transaction nobody else does what goes by this name, on whatever node.</summary>
    internal abstract Task AloneAsync(string deed, CancellationToken stop);

    /// <summary>
    /// The turn of this process to write, where only one can: whoever comes in a crowd waits in a line, in the order of coming and without a
    /// thread. Null where many can write at once. Given back when it is disposed of, after the commit.
    /// </summary>
    internal abstract Task<IDisposable?> TurnAsync(CancellationToken stop);

    /// <summary>The texts in whose titles all of this stands (see <see cref="Kernel.SoughtTitle"/>), by what of it is rare.</summary>
    internal abstract IQueryable<Text> Titled(IReadOnlyList<string> wanted, IReadOnlyList<string> rare);

    /// <summary>Which of these the index of titles is best asked for, when so few titles have them; none when many have all of them.</summary>
    internal abstract Task<IReadOnlyList<string>> RareAsync(
        IReadOnlyList<string> wanted,
        int most,
        CancellationToken stop
    );

    /// <summary>Whether migrations were ever applied here. The tool would look into every schema of a server.</summary>
    internal abstract FormattableString HasHistory { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Columns.Convert(conventions);

    /// <summary>By name: a search of the assembly would load every type in it, and most of its libraries, at each start.</summary>
    protected override void OnModelCreating(ModelBuilder model)
    {
        AccountMapping.Apply(model);
        EntryMapping.Apply(model);
        DraftMapping.Apply(model);
        ListingMapping.Apply(model);
        MailMapping.Apply(model);
        OrganisationMapping.Apply(model);
        ResponseMapping.Apply(model);
        SiteMapping.Apply(model);
    }
}
