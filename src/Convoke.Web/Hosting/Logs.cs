using Microsoft.Extensions.Logging.Console;

namespace Convoke.Web.Hosting;

/// <summary>
/// What is logged: refusals and errors, of ourselves also what happened, never a request's address, query or sender. On standard
/// error, in words on a terminal and as JSON elsewhere.
/// </summary>
internal static class Logs
{
    public static void AddConvokeLogs(this ILoggingBuilder logs, StartState start)
    {
        logs.ClearProviders();
        logs.SetMinimumLevel(LogLevel.Information);
        logs.AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning)
            // What it tries again passes with the outage that the relay tells of.
            .AddFilter("Quartz.Impl.AdoJobStore", LogLevel.Error)
            // With this category on, the framework makes an activity and a scope for every request, which costs a kept page a fifth
            // of its rate. What it would say of a failed request, ErrorPages says.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            // Warns that nothing seals the keys of cookies; CookieKeys does.
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
            // Says at every form that it takes back leave to keep a page; nobody gave that leave.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            // What fails throws, and whoever asked for it says so; asking an empty database for its history is no fault.
            .AddFilter("Microsoft.EntityFrameworkCore", level => level == LogLevel.Warning);
        // A start that fails is told in one line by StartProblems; the host's stack trace beside it would hide that.
        logs.AddFilter(
            "Microsoft.Extensions.Hosting.Internal.Host",
            level => start.IsOver && level >= LogLevel.Warning
        );
        logs.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        if (Console.IsErrorRedirected)
            logs.AddJsonConsole(o => (o.UseUtcTimestamp, o.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        else
            logs.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat) = (true, "HH:mm:ss "));
    }
}
