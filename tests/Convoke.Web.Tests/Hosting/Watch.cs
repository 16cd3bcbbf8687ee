using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Convoke.Web.Tests.Hosting;

/// <summary>Stands outside the site and notes what a person on duty would be told, and how many requests are over.</summary>
internal sealed class Watch : ILoggerProvider, ILogger, IStartupFilter
{
    private readonly ConcurrentQueue<string> complaints = new();
    private int ended;

    public IReadOnlyCollection<string> Complaints => complaints;

    public int Ended => Volatile.Read(ref ended);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (context, site) =>
                {
                    try
                    {
                        await site(context);
                    }
                    catch (Exception e)
                    {
                        complaints.Enqueue(e.ToString());
                        throw;
                    }
                    finally
                    {
                        Interlocked.Increment(ref ended);
                    }
                }
            );
            next(app);
        };

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            complaints.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
