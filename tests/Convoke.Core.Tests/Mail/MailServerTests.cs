using Convoke.Mail;
using Xunit;

namespace Convoke.Core.Tests.Mail;

public sealed class MailServerTests
{
    [Theory]
    [InlineData("mail.example.org", "mail.example.org:25", false)]
    [InlineData("mail.example.org:587", "mail.example.org:587", true)]
    [InlineData("smtp://localhost:25", "localhost:25", false)]
    [InlineData("smtp://office:secret@mail.example.org", "mail.example.org:587", true)]
    [InlineData("smtp://office:secret@127.0.0.1:2525", "127.0.0.1:2525", false)]
    [InlineData("starttls://mail.example.org", "mail.example.org:587", true)]
    public void A_secret_goes_to_another_machine_only_encrypted(string text, string server, bool isEncrypted)
    {
        Assert.True(MailServer.Read(text).Granted(out var read, out _));

        Assert.Equal((server, isEncrypted), (read.ToString(), read.IsEncrypted));
    }

    [Theory]
    [InlineData("http://mail.example.org")]
    [InlineData("smtps://mail.example.org")]
    [InlineData("smtp://mail.example.org:465")]
    [InlineData("smtp://mail.example.org/inbox")]
    [InlineData("smtp://mail.example.org?from=nobody")]
    [InlineData("smtp://")]
    [InlineData("smtp://a b")]
    public void What_cannot_be_read_is_refused(string text) =>
        Assert.False(MailServer.Read(text).Granted(out _, out _));

    [Fact]
    public void What_is_kept_of_it_is_read_again_as_it_was()
    {
        MailServer
            .Read("smtp://office%40rivers.example:p%40ss%3Aword@mail.example.org?from=news%40rivers.example")
            .Granted(out var server, out _);

        MailServer.Read(server!.ToAddress()).Granted(out var again, out _);

        Assert.Equal(server, again);
        Assert.Equal(("office@rivers.example", "p@ss:word"), (again!.User, again.Secret));
        Assert.DoesNotContain("word", $"{server}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smtp://mail.example.org?from=news%40rivers.example", "news@rivers.example")]
    [InlineData("smtp://office%40rivers.example:x@mail.example.org", "office@rivers.example")]
    [InlineData("smtp://office:x@mail.example.org", "assembly@rivers.example")]
    public void Mails_come_from_an_address_that_the_server_will_take(string text, string from)
    {
        MailServer.Read(text).Granted(out var server, out _);

        Assert.Equal(from, MailServer.SenderFor(server, new Uri("https://rivers.example")));
    }
}
