using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Convoke.Web.Mail;

/// <summary>Draws a Razor view where no request is.</summary>
internal static class Drawing
{
    public static async Task<string> DrawAsync<TModel>(IServiceProvider services, string view, TModel model)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(null, view, isMainPage: true);
        found.EnsureSuccessful([]);
        await using var drawn = new StringWriter();
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = model,
        };
        var notes = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        await found.View!.RenderAsync(new ViewContext(action, found.View, data, notes, drawn, new HtmlHelperOptions()));
        return drawn.ToString();
    }
}
