using Convoke.Accounts;
using Convoke.Assemblies;
using Convoke.Comments;
using Convoke.Data;
using Convoke.Drafts;
using Convoke.Entries;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Media;
using Convoke.Moving.Files;
using Convoke.Moving.Jobs;
using Convoke.Moving.Sample;
using Convoke.Moving.Standing;
using Convoke.Moving.WordPress;
using Convoke.Organisations;
using Convoke.Reading;
using Convoke.Safety;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Convoke;

/// <summary>Puts the product together: what every command and the site need.</summary>
public static class ConvokeServices
{
    public static IServiceCollection AddConvoke(this IServiceCollection services, Settings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<Bell>().AddSingleton<Roster>().AddSingleton<OutboxWriter>().AddSingleton<Relay>();
        services.AddSingleton<Migrator>().AddSingleton<KeyKeeper>().AddSingleton<OutageLog>();
        services.AddSingleton<KeyRotation>().AddSingleton<KeyReindex>();
        services.AddSingleton(new KeyFolder(settings.KeysFolder)).AddSingleton<KeyRing>().AddSingleton<Vault>();
        services
            .AddSingleton<Tickets>()
            .AddSingleton<CommentLine>()
            .AddScoped<CommentDesk>()
            .AddScoped<JudgesDesk>()
            .AddScoped<ConfirmDesk>()
            .AddScoped<Stock>();
        services.AddSingleton<MailBell>().AddSingleton<MailServers>().AddSingleton<StopDesk>();
        services
            .AddSingleton<MediaFolder>()
            .AddSingleton<WordPressImport>()
            .AddScoped<Entrance>()
            .AddScoped<MailBudget>()
            .AddScoped<MemberDesk>()
            .AddScoped<ApplicationDesk>()
            .AddScoped<FileDesk>()
            .AddScoped<DraftDesk>()
            .AddScoped<Press>()
            .AddScoped<InsideLinks>()
            .AddScoped<SampleSeeder>()
            .AddScoped<SampleEntries>()
            .AddScoped<SampleMembers>()
            .AddScoped<SampleTalk>();
        services.AddScoped(provider => provider.GetRequiredService<Databases>().Open());
        return services.AddWorkers().AddDatabase(settings);
    }

    /// <summary>What runs only while the site is served.</summary>
    public static IServiceCollection AddConvokeAtWork(this IServiceCollection services, Settings settings) =>
        services
            .AddSingleton<Mailer>()
            .AddHostedService<ChangeWatch>()
            .AddHostedService<RelayLoop>()
            .AddHostedService<MailLoop>()
            .AddSingleton<ImportDesk>()
            .AddTimetable(
                settings,
                quartz =>
                {
                    quartz.Every<ForgetActs>(TimeSpan.FromHours(6));
                    quartz.Every<ForgetMails>(TimeSpan.FromHours(1));
                    quartz.Every<ForgetApplications>(TimeSpan.FromHours(6));
                    quartz.Every<FollowRules>(TimeSpan.FromHours(24));
                }
            );

    private static IServiceCollection AddWorkers(this IServiceCollection services) =>
        services
            .AddSingleton<IWorker, KeepListings>()
            .AddSingleton<IWorker, PublishScheduled>()
            .AddSingleton<IWorker, PublishRevisions>()
            .AddSingleton<IWorker, StandingPages>()
            .AddSingleton<IWorker, EmptyBin>()
            .AddSingleton<IWorker, FollowZone>()
            .AddSingleton<IWorker, FollowTerms>()
            .AddSingleton<IWorker, FollowAuthors>()
            .AddSingleton<IWorker, FollowMedia>()
            .AddSingleton<IWorker, TellOfAssembly>()
            .AddSingleton<IWorker, KeepDiscussions>()
            .AddSingleton<IWorker, KeepDirectory>()
            .AddSingleton<IWorker, SortDirectory>()
            .AddSingleton<IWorker, TellOfTraits>()
            .AddSingleton<IWorker, RingForMail>()
            .AddSingleton<IWorker, WeighRepeats>();

    private static IServiceCollection AddDatabase(this IServiceCollection services, Settings settings) =>
        settings.Database is { } server ? services.AddPostgres(server) : services.AddSqlite(settings.DataFolder);

    private static IServiceCollection AddPostgres(this IServiceCollection services, string server) =>
        services
            .AddPooledDbContextFactory<PostgresDb>(
                (provider, options) =>
                    options.UseConvokePostgres(server).AddInterceptors(provider.GetRequiredService<OutboxWriter>())
            )
            .AddSingleton<Databases>(provider => new PostgresDatabases(
                provider.GetRequiredService<IDbContextFactory<PostgresDb>>(),
                server
            ))
            .AddSingleton(provider => new Readers<PostgresDb>(
                provider.GetRequiredService<IDbContextFactory<PostgresDb>>().CreateDbContext
            ))
            .AddSingleton<PublicReads, PublicReadsOf<PostgresDb>>()
            .AddSingleton<Presence>(new PostgresPresence(server));

    private static IServiceCollection AddSqlite(this IServiceCollection services, string folder)
    {
        var file = Path.Combine(folder, "convoke.db");
        return services
            .AddPooledDbContextFactory<SqliteDb>(
                (provider, options) =>
                    options.UseConvokeSqlite(file).AddInterceptors(provider.GetRequiredService<OutboxWriter>())
            )
            .AddSingleton<Databases>(provider => new SqliteDatabases(
                provider.GetRequiredService<IDbContextFactory<SqliteDb>>(),
                file,
                provider.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton(provider =>
            {
                var options = provider.GetRequiredService<DbContextOptions<SqliteDb>>();
                return new Readers<SqliteDb>(() => SqliteOptions.OpenToRead(options));
            })
            .AddSingleton<PublicReads, PublicReadsOf<SqliteDb>>()
            .AddSingleton<Presence>(provider => new SqlitePresence(
                folder,
                provider.GetRequiredService<TimeProvider>()
            ));
    }
}
