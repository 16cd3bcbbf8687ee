using System.Globalization;
using Convoke.Accounts;
using Convoke.Data;
using Convoke.Kernel;
using Convoke.Mail;
using Convoke.Safety;
using Convoke.Web.Mail;
using Convoke.Web.Office;
using Convoke.Web.Reader;
using Microsoft.AspNetCore.Mvc;

namespace Convoke.Web.Pages.Setup;

/// <summary>The fourth screen: where mails go. A test shows the server's own words; what is kept lies under seal.</summary>
public sealed class MailServerModel(
    MailServers servers,
    RazorMails mails,
    Vault vault,
    ConvokeDb db,
    Entrance entrance,
    SiteKeeper site
) : SetupPage(db, entrance, site)
{
    private MailServer? kept;

    [BindProperty]
    public string? Host { get; set; }

    [BindProperty]
    public string? Port { get; set; }

    [BindProperty(Name = "user")]
    public string? Login { get; set; }

    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>test, keep or tray.</summary>
    [BindProperty]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Preset { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public override int Step => 4;

    public override string Title => L["Mail"];

    /// <summary>The server that the environment names, which cannot be changed here.</summary>
    public MailServer? OfEnvironment => servers.OfEnvironment;

    public MailServer? Kept => kept;

    /// <summary>What the server said to the test, where it did not take it.</summary>
    public string? Words { get; private set; }

    public async Task OnGetAsync()
    {
        await FindAsync();
        var preset = MailPresets.All.FirstOrDefault(one => one.Key == Preset);
        Host = preset.Host ?? kept?.Host;
        Port = (preset.Host is null ? kept?.Port ?? MailServer.SubmissionPort : preset.Port).ToString(
            CultureInfo.InvariantCulture
        );
        (Login, From) = preset.Host is null ? (kept?.User, kept?.From) : (null, null);
        To = vault.Open(Me!.Account.Email, Me.Account.Id);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (OfEnvironment is { } fixedServer)
            return await TestAsync(fixedServer) ? RedirectToPage(new { done = "test" }) : Again();
        if (Act == "tray")
            return await KeepAsync(null);
        if (Typed() is not { } server)
            return Again();
        if (Act == "test" && !await TestAsync(server))
            return Again();
        return await KeepAsync(server);
    }

    /// <summary>Null where something is wrong with it, and then that is said.</summary>
    private MailServer? Typed()
    {
        var host = (Host ?? "").Trim();
        if (Uri.CheckHostName(host) is UriHostNameType.Unknown)
            Complain("host", L["This is not the name of a server, such as mail.example.org."]);
        if (
            !int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535
        )
            Complain("port", L["A port is a number, mostly 587."]);
        if (!string.IsNullOrWhiteSpace(From) && !EmailAddress.IsOne(From.Trim()))
            Complain("from", L["This is not an address of mail, such as name@example.org."]);
        if (Problems.Count > 0)
            return null;
        var user = string.IsNullOrWhiteSpace(Login) ? null : Login.Trim();
        var isSame = kept is not null && kept.Host == host && kept.User == user;
        var secret = string.IsNullOrEmpty(Secret)
            ? isSame
                ? kept!.Secret
                : ""
            : Secret;
        var from = string.IsNullOrWhiteSpace(From) ? "" : $"?from={Uri.EscapeDataString(From.Trim())}";
        var key = user is null ? "" : $"{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(secret ?? "")}@";
        if (MailServer.Read($"smtp://{key}{host}:{port}{from}").Granted(out var server, out var refusal))
            return server;
        Complain("host", L.Say(refusal));
        return null;
    }

    private async Task<bool> TestAsync(MailServer server)
    {
        if (!EmailAddress.IsOne((To ?? "").Trim()))
        {
            Complain("to", L["This is not an address of mail, such as name@example.org."]);
            return false;
        }
        var mail = await mails.WriteTestAsync(Db, To!.Trim(), L, server, HttpContext.RequestAborted);
        var handed = await MailTrial.SendAsync(server, mail);
        if (handed.Fate is Fate.Taken)
            return true;
        Words = handed.Words;
        Complain("host", L["The server did not take the test. What it said stands below."]);
        return false;
    }

    private async Task<IActionResult> KeepAsync(MailServer? server)
    {
        await using var whole = await Db.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        await servers.SetAsync(Db, server, HttpContext.RequestAborted);
        await SaveAsync(Deed.SetMail);
        await whole.CommitAsync(HttpContext.RequestAborted);
        return RedirectToPage(new { done = server is null ? "tray" : Act });
    }

    private async Task FindAsync() => kept = await servers.NowAsync(Db, HttpContext.RequestAborted);
}
