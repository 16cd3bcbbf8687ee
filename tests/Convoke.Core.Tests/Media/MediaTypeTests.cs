using Convoke.Media;
using Xunit;

namespace Convoke.Core.Tests.Media;

public sealed class MediaTypeTests
{
    [Theory]
    [InlineData("/wp-content/uploads/2013/01/river.JPG", "image/jpeg")]
    [InlineData("report.v2.pdf", "application/pdf")]
    [InlineData("/uploads/river", MediaType.Unknown)]
    [InlineData("/uploads/river.exe", MediaType.Unknown)]
    public void A_name_promises_a_kind_of_file(string path, string expected)
    {
        var type = MediaType.Of(path);

        Assert.Equal(expected, type);
    }
}
