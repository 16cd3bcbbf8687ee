using System.Security.Claims;
using Convoke.Accounts;
using Convoke.Kernel;
using Convoke.Web.Hosting;
using Convoke.Web.Office.Passkeys;
using Convoke.Web.Office.Writing;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Convoke.Web.Office;

/// <summary>Who may come in: the cookies of sign-in, and what each part of the office asks for.</summary>
internal static class OfficeDoors
{
    /// <summary>The cookie of somebody who is signed in; it names the session's row, which has the say.</summary>
    public const string Office = "office";

    /// <summary>The cookie between passphrase and code.</summary>
    public const string HalfWay = "half-way";

    /// <summary>What only administrators may do.</summary>
    public const string Administrator = "administrator";

    /// <summary>What is done with what readers send.</summary>
    public const string Moderation = "moderation";

    /// <summary>What all who write or translate may see.</summary>
    public const string Readers = "readers";

    /// <summary>What is done about organisations.</summary>
    public const string Coordination = "coordination";

    /// <summary>What may be done to every entry.</summary>
    public const string Editors = "editors";

    /// <summary>Anybody while nothing is set up, since nobody can be signed in then; an administrator afterwards.</summary>
    public const string SettingUp = "setting-up";

    public const string SignInAddress = "/sign-in";
    public const string ReturnKey = "return";

    public static IReadOnlyList<Role> Moderators { get; } = [Role.Administrator, Role.Coordinator, Role.Moderator];

    public static IReadOnlyList<Role> Coordinators { get; } = [Role.Administrator, Role.Coordinator];

    public static IReadOnlyList<Role> EditorRoles { get; } = [Role.Administrator, Role.Coordinator, Role.Editor];

    public static IReadOnlyList<Role> ReaderRoles { get; } = [.. EditorRoles, Role.Translator];

    public static void Add(IServiceCollection services, Settings settings)
    {
        services
            .AddAuthentication()
            .AddCookie(Office, options => Set(options, new OfficeCookie("office", settings), Session.Longest))
            .AddCookie(
                HalfWay,
                options => Set(options, new OfficeCookie("half-way", settings), TimeSpan.FromMinutes(10))
            );
        services.Configure<CookieAuthenticationOptions>(
            Office,
            options =>
                (options.Events.OnValidatePrincipal, options.Events.OnRedirectToLogin) = (
                    SessionCheck.RunAsync,
                    LostSession.GoToSignInAsync
                )
        );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Office, policy => Ask(policy))
            .AddPolicy(SettingUp, policy => policy.AddAuthenticationSchemes(Office).RequireAssertion(MaySetUp))
            .AddPolicy(Administrator, policy => Ask(policy).RequireRole(nameof(Role.Administrator)))
            .AddPolicy(Moderation, policy => Ask(policy).RequireRole([.. Moderators.Select(role => $"{role}")]))
            .AddPolicy(Coordination, policy => Ask(policy).RequireRole([.. Coordinators.Select(role => $"{role}")]))
            .AddPolicy(Readers, policy => Ask(policy).RequireRole([.. ReaderRoles.Select(role => $"{role}")]))
            .AddPolicy(Editors, policy => Ask(policy).RequireRole([.. EditorRoles.Select(role => $"{role}")]));
        services.AddAntiforgery(options =>
            (options.Cookie, options.SuppressXFrameOptionsHeader) = (new OfficeCookie("form", settings), true)
        );
        services
            .AddSingleton<SignInTries>()
            .AddSingleton<NetworkBudget>()
            .AddScoped<AskedMail>()
            .AddScoped<Staff>()
            .AddScoped<Arrival>()
            .AddScoped<Enrolment>()
            .AddScoped<Founding>()
            .AddScoped<Renaming>()
            .AddScoped<Members.MemberMail>()
            .AddScoped<Moderation.QueueReads>()
            .AddScoped<BulkDesk>()
            .AddScoped<BulkPublishing>()
            .AddSingleton<Undo>()
            .AddScoped<KeptForms>()
            .AddScoped<Checklist>()
            .AddScoped<Proofs>()
            .AddSingleton<Devices>()
            .AddSingleton<SetupCode>()
            .AddScoped<PasskeyDesk>();
    }

    /// <summary>Strangers' forms stand on kept pages and carry no token: CrossSiteGuard judges them. All other forms carry one.</summary>
    public static void Add(PageConventionCollection pages)
    {
        pages.AddFolderApplicationModelConvention(
            "/Public",
            page => page.Filters.Add(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute())
        );
        pages.AuthorizeFolder("/Office", Office);
        pages.AuthorizePage("/Office/Import", Administrator);
        pages.AuthorizeFolder("/Office/Moderation", Moderation);
        pages.AuthorizeFolder("/Office/Members", Coordination);
        pages.AuthorizeFolder("/Office/Rules", Administrator);
        pages.AuthorizeFolder("/Office/Shelf", Readers);
        pages.AuthorizeFolder("/Office/Shelf/Acts", Editors);
        foreach (
            var page in new[] { "Audit", "Mails", "Mail", "MailSource", "People", "Invite", "Person", "RemovePerson" }
        )
            pages.AuthorizePage($"/Office/{page}", Administrator);
        pages.AuthorizeFolder("/Office/Writing", Readers);
        pages.AuthorizePage("/Office/Writing/New", Editors);
        pages.AuthorizePage("/Office/Writing/Publish", Editors);
        pages.AuthorizePage("/Setup/Assembly", SettingUp);
        foreach (var page in new[] { "Address", "MailServer", "Safety", "Tongues", "Content" })
            pages.AuthorizePage($"/Setup/{page}", Administrator);
    }

    public static ClaimsPrincipal Principal(string scheme, params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), scheme));

    private static bool MaySetUp(AuthorizationHandlerContext context) =>
        context.User.IsInRole(nameof(Role.Administrator))
        || (context.Resource is HttpContext http && http.VisitIfAny() is null);

    private static AuthorizationPolicyBuilder Ask(AuthorizationPolicyBuilder policy) =>
        policy.AddAuthenticationSchemes(Office).RequireAuthenticatedUser();

    private static void Set(CookieAuthenticationOptions options, CookieBuilder cookie, TimeSpan lasts)
    {
        (options.Cookie, options.ExpireTimeSpan, options.SlidingExpiration) = (cookie, lasts, false);
        (options.LoginPath, options.ReturnUrlParameter) = (SignInAddress, ReturnKey);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
