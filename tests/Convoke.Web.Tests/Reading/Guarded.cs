using Convoke.Web.Hosting;
using Xunit;

namespace Convoke.Web.Tests.Reading;

/// <summary>What every answer bears, errors and redirects included.</summary>
internal static class Guarded
{
    public static void BearsSecurityHeaders(HttpResponseMessage answer)
    {
        Assert.Equal(SecurityHeaders.ContentPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
    }
}
