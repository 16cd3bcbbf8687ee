using Convoke.Web.Reader;

namespace Convoke.Web.Locales;

public static class LanguagesSetup
{
    /// <summary>
    /// Gives pages and endpoints the <see cref="Words"/> for the language of their texts; where that is not complete, for
    /// the first complete one in the order of the assembly's languages.
    /// </summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(_ => Languages.BuiltIn());
        services.AddScoped(scope =>
        {
            var http = scope.GetRequiredService<IHttpContextAccessor>().HttpContext;
            var languages = scope.GetRequiredService<Languages>();
            return http?.Features.Get<Visit>() is { } visit
                ? languages.For(visit.Language.Code, visit.Site.Languages.Select(language => language.Code))
                : languages.For(http?.GetRouteValue("lang") as string);
        });
        return services;
    }
}
