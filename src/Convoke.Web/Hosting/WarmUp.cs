using Convoke.Entries;
using Convoke.Reading;
using Convoke.Web.Hosting.Health;
using Convoke.Web.Reader;

namespace Convoke.Web.Hosting;

/// <summary>
/// Asks for the pages that readers ask for first, through everything a request passes, so that no reader waits for what is compiled
/// or planned once. They are kept afterwards. Until it is over the site does not call itself ready. Feeds are not among them: who
/// asks for those is a program, and a site that nobody follows need not hold what writes them.
/// </summary>
internal sealed partial class WarmUp(SiteKeeper site, PublicReads reads, TimeProvider clock, ILogger<WarmUp> log)
    : IHealthRow
{
    /// <summary>Called so often, a method is compiled for speed in the background.</summary>
    private const int Times = 40;
    private volatile bool isRunning;

    public string Name => "warm";

    public Task<Finding> LookAsync(CancellationToken stop) =>
        Task.FromResult(
            isRunning ? Finding.Bad("the first pages are being made") : Finding.Good("the first pages are made")
        );

    /// <summary>Starts the site, which answers at once and calls itself ready later.</summary>
    public async Task StartAsync(WebApplication app, CancellationToken stop)
    {
        isRunning = true; // before the site can be asked
        await app.StartAsync(stop);
        _ = RunAsync(app);
    }

    /// <summary>Not to be waited for at the start: the site answers meanwhile.</summary>
    public Task RunAsync(WebApplication app)
    {
        isRunning = true;
        var pipeline = ((IApplicationBuilder)app).Build();
        return Task.Run(() => RunAsync(pipeline, app.Services, app.Lifetime.ApplicationStopping));
    }

    private async Task RunAsync(RequestDelegate pipeline, IServiceProvider services, CancellationToken stop)
    {
        try
        {
            foreach (var address in await AddressesAsync())
            {
                for (var time = 0; time < Times && !stop.IsCancellationRequested; time++)
                    await AskAsync(pipeline, services, address, stop);
            }
        }
        catch (Exception e)
        {
            // Readers find out for themselves, and so does health.
            Failed(e);
        }
        finally
        {
            // A start leaves much that nothing needs again, and a site at rest would keep it. Nobody is sent here before it is gone.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            isRunning = false;
        }
        await FreeCompilerAsync(stop);
    }

    /// <summary>
    /// What the compiler worked with is kept for its next work, and looked through when the finalizer wakes: what lay unused from one
    /// time to the next, two seconds at least, is freed. At a site at rest nothing else wakes it.
    /// </summary>
    private async Task FreeCompilerAsync(CancellationToken stop)
    {
        for (var time = 0; time < 10 && !stop.IsCancellationRequested; time++)
        {
            GC.WaitForPendingFinalizers();
            await Task.Delay(TimeSpan.FromSeconds(2.1), clock, stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<string>> AddressesAsync()
    {
        var addresses = new List<string>();
        if (await site.NowAsync() is not { } now)
            return addresses;
        foreach (var language in now.Languages)
            addresses.Add(Address.Home(language));
        var first = now.Languages[0];
        addresses.Add(Address.List(first, EntryKind.Call));
        foreach (var newest in await reads.ListAsync(Lists.Of(EntryKind.Call), first, null, 0, 1))
            addresses.Add(newest.Address);
        return addresses;
    }

    private static async Task AskAsync(
        RequestDelegate pipeline,
        IServiceProvider services,
        string address,
        CancellationToken stop
    )
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = stop };
        (context.Request.Method, context.Request.Path) = (HttpMethods.Get, address);
        (context.Request.Scheme, context.Request.Host) = (Uri.UriSchemeHttp, new HostString("localhost"));
        context.Response.Body = Stream.Null;
        await pipeline(context);
    }

    [LoggerMessage(LogLevel.Warning, "The first pages could not be made")]
    private partial void Failed(Exception e);
}
