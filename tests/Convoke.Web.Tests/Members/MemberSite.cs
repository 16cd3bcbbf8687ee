using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Convoke.Web.Tests.Members;

/// <summary>An office, and organisations put into its directory.</summary>
public sealed class MemberSite : OfficeSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await WithAsync(
            async (Data.ConvokeDb db) =>
            {
                (await db.Assemblies.SingleAsync()).Speak(LanguageTag.Parse("es"));
                return await db.SaveChangesAsync();
            }
        );
        await SettleAsync();
    }

    /// <summary>A member of this name in one language.</summary>
    public Task<Organisation> AdmitAsync(
        string language,
        string name,
        string? kind = null,
        string? region = null,
        string? country = null
    ) =>
        WithAsync(
            async (IServiceProvider scope) =>
            {
                var db = scope.GetRequiredService<Data.ConvokeDb>();
                var traits = await db.Traits.ToListAsync();
                var own = LanguageTag.Parse(language);
                var profile = new Profile(LocalizedText.Of(own, name), own)
                {
                    Kind = traits.Find(trait => trait.Sort is TraitSort.Kind && trait.Slug == kind)?.Id,
                    Region = traits.Find(trait => trait.Sort is TraitSort.Region && trait.Slug == region)?.Id,
                    Countries = CountryCode.TryParse(country, out var code) ? [code] : [],
                };
                var slug = await scope.GetRequiredService<MemberDesk>().SlugAsync(profile, default);
                var since = new DateOnly(2019, 3, 14);
                var made = db.Add(Organisation.Admit(slug, profile, since, Clock.GetUtcNow())).Entity;
                await db.SaveChangesAsync();
                return made;
            }
        );

    public async Task<string> BodyAsync(string address) => (await new Visitor(Client).GetAsync(address)).Body;

    public Task<OrganisationState> StateOfAsync(Organisation organisation) =>
        WithAsync(db =>
            db.Organisations.Where(row => row.Id == organisation.Id).Select(row => row.State).SingleAsync()
        );
}
