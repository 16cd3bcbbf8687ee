using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convoke.Web.Hosting;

/// <summary>
/// Tells the framework what of a page is filled in from a request: what says so, and nothing else. Its own way describes every property
/// of every page at the start, down to whether it may be null, and keeps that for good (decision 0017).
/// </summary>
public sealed class PageParts(IPageApplicationModelPartsProvider framework) : IPageApplicationModelPartsProvider
{
    /// <summary>Puts it in front of the framework's.</summary>
    public static void Add(IServiceCollection services)
    {
        var theirs = services.Last(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider));
        services.Remove(theirs);
        services.AddSingleton<IPageApplicationModelPartsProvider>(provider => new PageParts(
            (IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(provider, theirs.ImplementationType!)
        ));
    }

    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributes(inherit: true);
        return new(property, attributes)
        {
            PropertyName = property.Name,
            BindingInfo = BindingInfo.GetBindingInfo(attributes),
        };
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) =>
        IsHandler(method) ? framework.CreateHandlerModel(method) : null;

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) =>
        framework.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) =>
        methodInfo.Name.StartsWith("On", StringComparison.Ordinal) && framework.IsHandler(methodInfo);
}
