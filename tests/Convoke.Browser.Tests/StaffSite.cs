using Convoke.Accounts;
using Convoke.Browser.Tests;
using Convoke.Browser.Tests.Writing;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

[assembly: AssemblyFixture(typeof(StaffSite))]

namespace Convoke.Browser.Tests;

/// <summary>A site with staff, for browsers; at localhost, since passkeys are made for names alone. Each test brings colleagues of its own.</summary>
public sealed class StaffSite : TestSite
{
    public StaffSite() => OverPort = true;

    public string Base => $"http://localhost:{Address!.Port}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await FoundAsync();
        await SettleAsync();
    }

    /// <summary>Somebody new of this role, signed in, in a window of their own.</summary>
    public Task<Writer> ColleagueAsync(Chromium chromium, Reader reader, Role role = Role.Administrator) =>
        Writer.ComeAsync(chromium, this, reader.Window(Base), role, reader.Language);

    /// <summary>Signs somebody out who does not know of it.</summary>
    public Task EndSessionsAsync(Writer of) =>
        WithAsync(db => db.Sessions.Where(session => session.AccountId == of.Id).ExecuteDeleteAsync());
}
