namespace Convoke.Web.Hosting.KeptPages;

/// <summary>First in the pipeline: a page that is kept is answered here, and nothing else runs.</summary>
internal sealed class LookUp(RequestDelegate next, PageStore store)
{
    public Task InvokeAsync(HttpContext context)
    {
        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return isReading && store.Find(context.Request) is { } page ? page.AnswerAsync(context) : next(context);
    }
}
