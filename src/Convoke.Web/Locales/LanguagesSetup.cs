namespace Convoke.Web.Locales;

public static class LanguagesSetup
{
    /// <summary>
    /// Gives pages and endpoints <see cref="Words"/> of the language their address names (route value <c>lang</c>),
    /// and <see cref="Languages"/> to whoever has none.
    /// </summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services, params IReadOnlyList<string> order)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(_ => Languages.BuiltIn(order));
        services.AddScoped(scope =>
        {
            var http = scope.GetRequiredService<IHttpContextAccessor>().HttpContext;
            return scope.GetRequiredService<Languages>().For(http?.GetRouteValue("lang") as string);
        });
        return services;
    }
}
