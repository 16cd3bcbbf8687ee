using Convoke.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Convoke.Work;

/// <summary>
/// Says when; rows say what. In memory on one node; on PostgreSQL shared by all nodes, so that of each firing there is one.
/// </summary>
internal static class Timetable
{
    public static IServiceCollection AddTimetable(
        this IServiceCollection services,
        Settings settings,
        Action<IQuartzBuilder> more
    ) =>
        services
            .AddQuartz(quartz =>
            {
                if (settings.Database is { } server)
                    quartz.UsePersistentStore(store => Share(store, server));
                quartz.Every<RingBell>(TimeSpan.FromSeconds(10));
                quartz.Every<ForgetChanges>(TimeSpan.FromMinutes(10));
                more(quartz);
            })
            .AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);

    private static void Share(IPersistentStoreBuilder store, string server)
    {
        store.UsePostgres(NpgsqlFactory.Instance, server);
        store.ConfigureStore(options => options.TablePrefix = "quartz.qrtz_");
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        store.UseClustering();
    }

    public static void Every<TJob>(this IQuartzBuilder quartz, TimeSpan interval)
        where TJob : class, IJob
    {
        var key = new JobKey(typeof(TJob).Name);
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger<TJob>(trigger =>
            trigger
                .WithIdentity(typeof(TJob).Name)
                .ForJob(key)
                .WithSimpleSchedule(every => every.WithInterval(interval).RepeatForever())
        );
    }
}
