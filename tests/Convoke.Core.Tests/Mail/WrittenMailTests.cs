using Convoke.Mail;
using Xunit;

namespace Convoke.Core.Tests.Mail;

public sealed class WrittenMailTests
{
    [Theory]
    [InlineData("\r\nBcc: all@example.org")]
    [InlineData("\nBcc: all@example.org")]
    [InlineData("\rBcc: all@example.org")]
    [InlineData("\0\u0085\u2028Bcc: all@example.org")]
    public void No_head_begins_another(string injected)
    {
        var mail = new WrittenMail(
            "a@example.org",
            $"The Rivers{injected}",
            "b@example.org",
            $"Hello{injected}",
            "x",
            "x"
        );

        var heads = MailSource.Of(mail).Split("\r\n\r\n")[0].Split("\r\n");

        Assert.DoesNotContain(heads, head => head.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain($"{mail.Subject}{mail.Sender}", char.IsControl);
    }

    [Fact]
    public void The_source_is_ascii_and_holds_both_parts()
    {
        var mail = new WrittenMail(
            "a@example.org",
            "جمعية الأنهار",
            "b@example.org",
            "دعوة إلى المكتب الذي فيه نكتب",
            "نص",
            "<p>نص</p>"
        )
        {
            MessageId = "abc@example.org",
            Language = "ar",
        };

        var source = MailSource.Of(mail);

        Assert.All(source, sign => Assert.True(char.IsAscii(sign)));
        Assert.All(source.Split("\r\n"), line => Assert.True(line.Length <= 100, line));
        Assert.Contains("Message-ID: <abc@example.org>", source, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", source, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String("<p>نص</p>"u8.ToArray()), source, StringComparison.Ordinal);
    }
}
