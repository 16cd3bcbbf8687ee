using System.Globalization;
using Convoke.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Convoke.Web.Tests.Hosting;

/// <summary>A page that says how often it was rendered.</summary>
internal sealed class Counted
{
    private int renders;

    public int Renders => Volatile.Read(ref renders);

    public DateTimeOffset? Until { get; set; }

    public Action<HttpContext> Before { get; set; } = _ => { };

    public string Type { get; set; } = "text/html; charset=utf-8";

    public void MapTo(IEndpointRouteBuilder app, string path, string tag, params string[] keys) =>
        app.MapGet(path, (RequestDelegate)(context => RenderAsync(context, tag, keys)));

    private Task RenderAsync(HttpContext context, string tag, string[] keys)
    {
        context.KeepPage([tag], Until, keys);
        Before(context);
        context.Response.ContentType = Type;
        var count = Interlocked.Increment(ref renders).ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsync($"render {count}." + new string('w', 1000), context.RequestAborted);
    }
}
