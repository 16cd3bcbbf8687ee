using Convoke.Kernel;
using Convoke.Testing;
using Convoke.Web.Office;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Web.Tests.Office;

/// <summary>At an address that is a number, set-up says why there are no passkeys, and goes on with an app.</summary>
public sealed class SecondProofTests(SecondProofTests.NumberedSite site) : IClassFixture<SecondProofTests.NumberedSite>
{
    [Fact]
    public async Task An_address_of_numbers_offers_the_app_alone_and_says_why()
    {
        var visitor = new Visitor(site.Client);
        await visitor.SubmitAsync(
            "/" + site.Services.GetRequiredService<SetupCode>().Address,
            ("language", "en"),
            ("name", "The Rivers Assembly"),
            ("zone", "UTC")
        );

        var page = await visitor.GetAsync("/setup/administrator");

        Assert.Contains("browsers make passkeys for names only", page.Body, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("proof-key", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("data-passkey", page.Body, StringComparison.Ordinal);
    }

    public sealed class NumberedSite : TestSite
    {
        protected override Settings Adjust(Settings settings) =>
            settings with
            {
                PublicUrl = new Uri("http://127.0.0.1:5080"),
            };
    }
}
