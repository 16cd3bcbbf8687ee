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
        services.AddSingleton(_ => Languages.BuiltIn());
        // Not through IHttpContextAccessor, which would cost every kept page its ambient value.
        services.AddScoped<Visitor>();
        services.AddScoped(scope =>
        {
            var languages = scope.GetRequiredService<Languages>();
            return scope.GetRequiredService<Visitor>().Visit is { } visit
                ? languages.For(visit.Language.Code, visit.Site.Languages.Select(language => language.Code))
                : languages.For(null);
        });
        return services;
    }
}
