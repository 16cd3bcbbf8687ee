using System.Xml.Linq;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Safety;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Hosting;

/// <summary>Where the framework's keys for cookies and forms lie: in the database, sealed, and nowhere else.</summary>
internal sealed class CookieKeys(Databases databases, Vault vault, TimeProvider clock) : IXmlRepository
{
    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Convoke");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<Databases, Vault, TimeProvider>(
                (options, databases, vault, clock) => options.XmlRepository = new CookieKeys(databases, vault, clock)
            );
        // Reads keys at every start, for sites too that nobody signs in to; they are read when first needed.
        services.Remove(
            services.Single(service =>
                service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly
            )
        );
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.Open();
        return
        [
            .. db.CookieKeys.AsNoTracking().AsEnumerable().Select(key => XElement.Parse(vault.Open(key.Words, key.Id))),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.Open();
        db.Add(CookieKey.Keep(element.ToString(SaveOptions.DisableFormatting), vault, clock.GetUtcNow()));
        db.SaveChanges();
    }
}
