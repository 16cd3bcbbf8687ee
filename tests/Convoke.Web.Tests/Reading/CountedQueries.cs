using System.Collections.Concurrent;
using System.Data.Common;
using Convoke.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Convoke.Web.Tests.Reading;

/// <summary>
/// Notes what a request asks of the database, transactions included. A request that wants to be counted bears a name in the
/// header <c>Counted</c>; what the site does besides, such as the relay's work, belongs to no request and is not noted.
/// </summary>
internal sealed class CountedQueries : DbCommandInterceptor, IDbTransactionInterceptor, IStartupFilter
{
    public const string Header = "Counted";
    private readonly AsyncLocal<ConcurrentQueue<string>?> asked = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> byName = [];

    public void LookInto(IServiceCollection services) =>
        services
            .AddSingleton<IStartupFilter>(this)
            .ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(this))
            .ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(this));

    /// <summary>What the request of this name asked.</summary>
    public IReadOnlyCollection<string> Of(string name) => byName[name];

    Action<IApplicationBuilder> IStartupFilter.Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    if (context.Request.Headers[Header] is [{ } name])
                        asked.Value = byName.GetOrAdd(name, _ => []);
                    return rest(context);
                }
            );
            next(app);
        };

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        asked.Value?.Enqueue(result.CommandText);
        return result;
    }

    InterceptionResult<DbTransaction> IDbTransactionInterceptor.TransactionStarting(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result
    )
    {
        asked.Value?.Enqueue("BEGIN");
        return result;
    }

    ValueTask<InterceptionResult<DbTransaction>> IDbTransactionInterceptor.TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken
    )
    {
        asked.Value?.Enqueue("BEGIN");
        return ValueTask.FromResult(result);
    }
}
