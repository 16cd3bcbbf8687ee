using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Constraints;

namespace Convoke.Web.Reader;

/// <summary>The parts of addresses that mean something, by name in route templates: <c>{section:section}</c>.</summary>
public static class RouteConstraints
{
    public static void Add(RouteOptions options)
    {
        options.LowercaseUrls = true;
        options.ConstraintMap["lang"] = typeof(Lang);
        options.ConstraintMap["section"] = typeof(Section);
        options.ConstraintMap["filing"] = typeof(Filing);
        options.ConstraintMap["year"] = typeof(Year);
        options.ConstraintMap["month"] = typeof(Month);
        options.ConstraintMap["hash"] = typeof(Hash);
    }

    private sealed class Lang() : Exactly("^[a-z]{2,3}(-[a-z0-9]{2,8})*$");

    private sealed class Section() : Exactly("^(calls|statements|updates)$");

    private sealed class Filing() : Exactly("^(category|tag)$");

    private sealed class Year() : Exactly("^[0-9]{4}$");

    private sealed class Month() : Exactly("^[0-9]{2}$");

    private sealed class Hash() : Exactly("^[0-9a-f]{64}$");

    /// <summary>
    /// Capital letters name something else: given only a pattern the framework would not tell them apart. Every route makes its own
    /// constraint, and a hundred automata of one pattern would take as many megabytes.
    /// </summary>
    private abstract class Exactly(string pattern) : RegexRouteConstraint(Made.GetOrAdd(pattern, Make))
    {
        private static readonly ConcurrentDictionary<string, Regex> Made = new(StringComparer.Ordinal);

        private static Regex Make(string pattern) =>
            new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
    }
}
