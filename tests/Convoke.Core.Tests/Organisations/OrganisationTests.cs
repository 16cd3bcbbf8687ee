using Convoke.Core.Tests.Safety;
using Convoke.Kernel;
using Convoke.Organisations;
using Convoke.Testing;
using Xunit;

namespace Convoke.Core.Tests.Organisations;

/// <summary>Where an organisation may go from where it stands, and what it may say of itself.</summary>
public sealed class OrganisationTests : IDisposable
{
    private readonly ScratchKeys keys = ScratchKeys.Made();
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 14);

    public static TheoryData<OrganisationState, OrganisationState[]> Table { get; } =
        new()
        {
            { OrganisationState.Applied, [OrganisationState.Member, OrganisationState.Refused] },
            { OrganisationState.Member, [OrganisationState.Suspended, OrganisationState.Left] },
            { OrganisationState.Suspended, [OrganisationState.Member, OrganisationState.Left] },
            { OrganisationState.Left, [OrganisationState.Member] },
            { OrganisationState.Refused, [OrganisationState.Member] },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_state_leads_where_the_table_says_and_nowhere_else(OrganisationState from, OrganisationState[] to)
    {
        var reached = Enum.GetValues<OrganisationState>()
            .Where(next => In(from).Become(next, Today, Saying("Because."), Now).Granted(out _, out _));

        Assert.Equal(to.Order(), reached.Order());
    }

    [Fact]
    public void Who_leaves_and_comes_back_is_a_member_since_then_and_who_was_suspended_since_before()
    {
        var (left, suspended) = (In(OrganisationState.Member), In(OrganisationState.Member));

        _ = left.Become(OrganisationState.Left, Today, Saying(""), Now);
        var until = left.MemberUntil;
        _ = left.Become(OrganisationState.Member, Today.AddDays(9), Saying(""), Now);
        _ = suspended.Become(OrganisationState.Suspended, Today, Saying(""), Now);
        _ = suspended.Become(OrganisationState.Member, Today.AddDays(9), Saying(""), Now);

        Assert.Equal((Today, Today.AddDays(9), null), (until, left.MemberSince, left.MemberUntil));
        Assert.Equal(new DateOnly(2020, 1, 2), suspended.MemberSince);
    }

    [Theory]
    [InlineData("", "https://reeds.example/", "own-name")]
    [InlineData("Reeds", "reeds.example", "site")]
    [InlineData("Reeds", "javascript:alert(1)", "site")]
    [InlineData("Reeds", "https://reeds.example/", null)]
    public void What_an_organisation_says_is_judged_by_field(string name, string site, string? field)
    {
        var names = name.Length > 0 ? LocalizedText.Of(English, name) : LocalizedText.Empty;
        var profile = new Profile(names, English) { Site = site };

        var faults = profile.Faults().Select(fault => fault.Field);

        Assert.Equal(field is null ? [] : [field], faults);
    }

    [Fact]
    public async Task Those_who_apply_at_once_get_addresses_of_their_own()
    {
        await using var product = await ScratchProduct.StartAsync();
        await using var db = product.Open();
        var desk = new MemberDesk(db);
        var profile = new Profile(LocalizedText.Of(English, "Apply"), English);

        var stop = TestContext.Current.CancellationToken;
        var slugs = new[] { await desk.SlugAsync(profile, stop), await desk.SlugAsync(profile, stop) };

        Assert.Equal(["apply-1", "apply-1-2"], slugs);
    }

    private static Organisation In(OrganisationState state)
    {
        var profile = new Profile(LocalizedText.Of(English, "Reeds"), English);
        if (state is OrganisationState.Applied)
            return Organisation.Apply("reeds", profile, Now);
        var organisation = Organisation.Admit("reeds", profile, new DateOnly(2020, 1, 2), Now);
        typeof(Organisation).GetProperty(nameof(Organisation.State))!.SetValue(organisation, state);
        return organisation;
    }

    private Remark Saying(string reason) => new("", reason, null, keys.Vault);

    public void Dispose() => keys.Dispose();
}
