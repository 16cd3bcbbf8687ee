using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Constraints;

namespace Convoke.Web.Reader;

/// <summary>
/// The parts of addresses that mean something, by name in route templates: <c>{section:section}</c>. Capital letters name something
/// else: given only a pattern the framework would not tell them apart.
/// </summary>
public static partial class RouteConstraints
{
    private const RegexOptions Exactly = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

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

    private sealed class Lang() : RegexRouteConstraint(LangShape());

    private sealed class Section() : RegexRouteConstraint(SectionShape());

    private sealed class Filing() : RegexRouteConstraint(FilingShape());

    private sealed class Year() : RegexRouteConstraint(YearShape());

    private sealed class Month() : RegexRouteConstraint(MonthShape());

    private sealed class Hash() : RegexRouteConstraint(HashShape());

    [GeneratedRegex("^[a-z]{2,3}(-[a-z0-9]{2,8})*$", Exactly, 5000)]
    private static partial Regex LangShape();

    [GeneratedRegex("^(calls|statements|updates)$", Exactly, 5000)]
    private static partial Regex SectionShape();

    [GeneratedRegex("^(category|tag)$", Exactly, 5000)]
    private static partial Regex FilingShape();

    [GeneratedRegex("^[0-9]{4}$", Exactly, 5000)]
    private static partial Regex YearShape();

    [GeneratedRegex("^[0-9]{2}$", Exactly, 5000)]
    private static partial Regex MonthShape();

    [GeneratedRegex("^[0-9a-f]{64}$", Exactly, 5000)]
    private static partial Regex HashShape();
}
