using Microsoft.AspNetCore.Http.Features;

namespace Convoke.Web.Hosting.KeptPages;

/// <summary>
/// Makes what the store lacks: one request makes a page, others for the same wait for it, not for ever. Runs within the
/// error pages, so that a failure leaves nothing of the page behind. Within, HEAD is GET (RFC 9110, 9.3.2).
/// </summary>
internal sealed class FillStore(RequestDelegate next, PageStore store, TimeProvider clock)
{
    private const int Rounds = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Task InvokeAsync(HttpContext context)
    {
        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!isReading || context.Features.Get<ErrorShown>() is not null)
            return next(context);
        return store.IsOff || store.SharedVariant(context.Request) is not { } variant
            ? RenderAsync(context, _ => { })
            : ShareAsync(context, variant);
    }

    private async Task ShareAsync(HttpContext context, Variant variant)
    {
        for (var round = 0; round < Rounds && !store.Fills.IsUnshared(variant); round++)
        {
            var fill = store.Fills.Join(variant, out var isMaker);
            if (isMaker)
            {
                await MakeAsync(context, variant, fill);
                return;
            }
            if (await AwaitAsync(fill, context.RequestAborted) is not { IsShared: true } ending)
                break;
            // An eviction since the making began: this reader came after it and must not see what was before.
            if (ending.Page is { } page && store.IsCurrent(page))
            {
                await page.AnswerAsync(context);
                return;
            }
        }
        await RenderAsync(context, page => store.Fills.Learn(variant, page));
    }

    private async Task MakeAsync(HttpContext context, Variant variant, Fill fill)
    {
        try
        {
            if (store.Find(context.Request) is { } page)
                await AnswerAsync(page);
            else
                await RenderAsync(context, made => store.Fills.End(variant, fill, made));
        }
        finally
        {
            store.Fills.Fail(variant, fill);
        }

        Task AnswerAsync(KeptPage page)
        {
            store.Fills.End(variant, fill, page);
            return page.AnswerAsync(context);
        }
    }

    /// <summary>Null when it took too long.</summary>
    private async Task<Ending?> AwaitAsync(Fill fill, CancellationToken aborted)
    {
        try
        {
            return await fill.Made.WaitAsync(Patience, clock, aborted);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Tells <paramref name="made"/> as soon as the page is known, before a slow reader has taken it; null: not to be shared.</summary>
    private async Task RenderAsync(HttpContext context, Action<KeptPage?> made)
    {
        var born = store.Born();
        if (await HoldAsync(context) is not { } body || context.Features.Get<Keeping>() is not { } keeping)
        {
            made(null);
            return;
        }
        store.CountMiss();
        if (!context.MayKeep())
        {
            made(null);
            await WriteAsync(context, body);
            return;
        }
        var page = new KeptPage(
            context.Response,
            Date(context.Response, keeping, born),
            body,
            born,
            isPacked: !store.IsOff
        );
        var rest = page.Begin(context);
        await context.Response.StartAsync(context.RequestAborted);
        // Only now has everything that waits for the start of an answer had its say.
        var isForAll = context.Response.Headers.SetCookie.Count == 0;
        if (isForAll)
            store.Keep(context.Request, page);
        made(isForAll ? page : null);
        if (!rest.IsEmpty)
            await context.Response.BodyWriter.WriteAsync(rest, context.RequestAborted);
    }

    /// <summary>
    /// A page knows when the newest of what it shows appeared, not what was taken from it, renamed or hidden since: an eviction tells
    /// that. Else somebody who asks by date alone would be told that nothing has changed. A date to come is not told; once it
    /// has come, the page is made anew.
    /// </summary>
    private Keeping Date(HttpResponse response, Keeping keeping, long born)
    {
        var headers = response.GetTypedHeaders();
        if (headers.LastModified is not { } newest)
            return keeping;
        var date = store.Date(newest, keeping.Tags, born);
        var isToCome = date > clock.GetUtcNow();
        headers.LastModified = isToCome ? null : date;
        return isToCome && !(keeping.Until < date) ? keeping with { Until = date } : keeping;
    }

    private async Task<byte[]?> HoldAsync(HttpContext context)
    {
        var (request, original) = (context.Request, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        var method = request.Method;
        await using var held = new HeldStream(context, original.Stream, store.LargestPage);
        var body = new HeldBody(held, original);
        try
        {
            request.Method = HttpMethods.Get;
            context.Features.Set<IHttpResponseBodyFeature>(body);
            await next(context);
            await body.EndAsync();
        }
        finally
        {
            context.Features.Set(original);
            request.Method = method;
        }
        return held.Held;
    }

    private static async Task WriteAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
