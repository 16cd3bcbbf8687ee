namespace Convoke.Mail;

/// <summary>Hands one mail to a server at once, for whoever wants to hear what the server says.</summary>
public static class MailTrial
{
    public static async Task<Handed> SendAsync(MailServer server, WrittenMail mail)
    {
        using var smtp = new Smtp(server);
        return await smtp.SendAsync(mail);
    }
}
